# Wat leerkompas zelf zegt, in het Nederlands. Teksten over persona's en vragen staan in het instrument.

decimal-mark = ,
group-mark = .
percent = { $value } %
list-and = en
list-or = of
message-with-hint = { $message } ({ $hint })

## Het rapport

report-untitled = Naamloze organisatie
report-no-training = In dit dossier staat nog geen opleiding. Met `leerkompas interview` en de naam van het dossier voeg je er een toe.
report-source = Gebaseerd op { $source }; instrument { $version } ({ $hash }).
report-source-references = Nummers tussen [ ] verwijzen naar de hoofdstukken van die studie.
report-other-edition = Dit dossier is ingevuld met versie { $before } van de vragen ({ $before-hash }) en hier gescoord met versie { $now } ({ $now-hash }): het resultaat kan anders zijn dan vroeger.
report-recognised = Oordeel van wie de vragen beantwoordde: { $answer }.
report-interview-date = Gesprek begonnen op { $date }.
report-interview-with = Beantwoord door: { $name }.
report-interview-by = Vragen gesteld door: { $name }.
heading-recognised = Herkenbaarheid
note-general = Algemeen
persona-in-short = { $persona }: { $tagline }

verdict-clear = Deze opleiding past het best bij { $persona }.
verdict-mixed = Deze opleiding past bijna even goed bij { $personas }.
verdict-tied = Deze opleiding past even goed bij { $personas }.
verdict-by-goals = Deze opleiding past het best bij { $persona }.
verdict-goal-of-others = { $goals ->
    [one] Je doel "{ $names }" hoort
   *[other] Je doelen { $names } horen
} bij { $personas }.
verdict-provisional = Voorlopig past deze opleiding het best bij { $persona }. Zeker is dat nog niet: "{ $decisive }" is niet ingevuld, en dat weegt het zwaarst.
verdict-provisional-mixed = Voorlopig past deze opleiding bijna even goed bij { $personas }. Zeker is dat nog niet: "{ $decisive }" is niet ingevuld, en dat weegt het zwaarst.
verdict-insufficient = Er is nog te weinig ingevuld om een persona te noemen. Vul zeker "{ $decisive }" in: dat weegt het zwaarst.

standing-margin = Voorsprong op { $runner }: { $margin } punten.
standing-tie = { $first } en { $runner } eindigen gelijk.
standing-insufficient = De volgorde hierboven is nog niet meer dan een aanwijzing.
standing-complete = Alle { $of } vragen die meetellen, zijn beantwoord.
standing-incomplete = Beantwoord: { $answered } van de { $of } vragen die meetellen. Niet bekend: { $missing }.

standing-scale = 50 % betekent: geen aanwijzing voor of tegen.
standing-below = Ook bij { $first } pleit er meer tegen dan voor: geen enkele persona past echt; deze komt het dichtst in de buurt.
standing-weak = Dat is een zwakke match: alles is beantwoord, en toch blijft { $first } onder { $percent }.

heading-favours = Wat het sterkst pleit voor { $persona }
heading-opposes = Wat het sterkst pleit tegen { $persona }
heading-changes = Welk ander antwoord de uitkomst zou veranderen
change = { $question }: { $answers } → dan komt { $persona } op kop
most-important = { $question } (alleen het belangrijkste anders)
change-decisive = Met een ander antwoord op "{ $question }" komt al snel een andere persona op kop: die vraag weegt het zwaarst.
change-decisive-open = "{ $question }" is nog niet ingevuld. Die vraag weegt het zwaarst, en kan een andere persona op kop brengen.
change-only = { $changes ->
    [one] Dit ene andere antwoord zou dat ook doen:
   *[other] Elk van deze andere antwoorden zou dat ook doen:
}
change-no-other = Geen enkel ander antwoord brengt op zichzelf een andere persona op kop.
heading-meaning = Wat typerend is voor { $persona }
heading-pathways = Leerwegen, de meest voor de hand liggende eerst
heading-background = Wat de studie bij alle organisaties zag
pathway = { $pathway }: { $because }
heading-journey = De weg in { $stops } stappen, langs de eerste leerweg
attention-priority = krijgt veel aandacht
attention-partly = krijgt enige aandacht
attention-rarely = krijgt weinig aandacht
pressing = Voor jullie extra van belang: { $reasons }
heading-here = Wat bij jullie extra meespeelt
heading-plan = Wat jullie zelf kunnen doen, het beste eerst
heading-plan-more = Wat jullie verder zelf kunnen doen, het beste eerst
plan-step = Bij stap: { $phase }
plan-against = Helpt tegen: { $threshold }
plan-own = volgens de studie iets voor { $personas }
plan-general = volgens de studie voor elke organisatie
plan-recommended = aanbeveling van de studie
plan-recognised = Antwoord op wat jullie herkennen: { $thresholds }
plan-due = tegen { $date }
plan-overdue = over tijd: moest tegen { $date }
decided-more = { $steps ->
    [one] En nog één stap; alles staat in het plan.
   *[other] En nog { $steps } stappen; alles staat in het plan.
}
first-step = Begin hiermee: { $step }
report-more = Meer: --depth full, of een deel met --section: why, plan, journey, …
heading-decided = Wat jullie afspraken
heading-unanswered = Herkend, maar hiertegen noemt de studie niets dat jullie zelf kunnen doen
heading-elsewhere = Ook aangevinkt, maar niet op deze weg: uit een eerder resultaat, of bij een andere leerweg
status-open = te doen
status-doing = bezig
status-done = klaar
status-dropped = geschrapt
answered-by-step = Een stap van het plan is er een antwoord op.
answered-not = De studie noemt er niets tegen dat de organisatie zelf kan doen.
answered-elsewhere = Ligt niet op deze weg: van een persona die niet (meer) past, of van een andere leerweg.
who-can-act = Aan zet: { $actors }
group-activities = Wat organisaties hier doen
column-activities = Doen
column-touchpoints = Raakpunten
column-thoughts = Gedachten
column-thresholds = Drempels
column-opportunities = Hulp
group-touchpoints = Wie en wat erbij komt kijken
group-thoughts = Gehoord in de gesprekken
group-thresholds = Wat stroef kan lopen
group-opportunities = Wat kan helpen
group-recommended-instead = Krijgt weinig aandacht; de studie raadt aan
group-recommended = De studie raadt aan
field-who = Met wie
field-what = Waarmee
told-above = zie hoger
references-show = Toon bij elke uitspraak waar ze in de studie staat
heading-notes = Notities
heading-organisation-notes = Notities over de organisatie
heading-mix = Je organisatie als mix
mix-intro = Elke opleiding met een bekend doel telt één keer mee, verdeeld over de persona's die erbij passen.
mix-part = { $share } { $persona } ({ $trainings ->
    [one] { $trainings } opleiding
   *[other] { $trainings } opleidingen
})
heading-limits = Goed om te weten
heading-cautions = Hoe je dit leest

## De pagina

report-kicker = Leerkompas: welke persona's passen bij jullie opleidingen
report-made = Gemaakt met leerkompas { $version } op { $date }.
date = { $day } { $month ->
    [1] januari
    [2] februari
    [3] maart
    [4] april
    [5] mei
    [6] juni
    [7] juli
    [8] augustus
    [9] september
    [10] oktober
    [11] november
   *[other] december
} { $year }
heading-first = Hiermee kunnen jullie beginnen
heading-open = Wat nog ontbreekt
open-decisive = weegt het zwaarst
open-how = Vul dit aan in het dossier of in het interview en maak het rapport opnieuw: de uitkomst wordt er zekerder van.
heading-matches = Hoe goed elke persona past
chart-title = Hoe goed elke persona past, in % (midden, 50 %: geen aanwijzing voor of tegen)
chart-title-only = Hoe goed elke persona past volgens één antwoord, dat op "{ $question }", in %
chart-matches = De staven gaan van 0 tot 100 %, de lijn staat op 50 %. Wie past, is donker getekend.
bar-above = { $points } punten boven 50 %
bar-below = { $points } punten onder 50 %
bar-neutral = precies 50 %
chart-weights = Staven naar rechts pleiten ervoor, staven naar links ertegen, in punten boven of onder 50.
bar-for = pleit ervoor
bar-against = pleit ertegen
bar-nothing = pleit voor noch tegen
heading-profile = Jullie antwoorden naast { $persona }
evidence-study = De studie zegt: { $study }
mix-trainings = { $trainings ->
    [one] { $trainings } opleiding
   *[other] { $trainings } opleidingen
}
heading-remedies = Wat stroef kan lopen, en wat ertegen helpt
heading-method = Hoe dit rapport gemaakt is
method-match = Bij elk antwoord is nagegaan hoe goed het aansluit bij wat de studie over elke persona zegt. Het gewogen gemiddelde daarvan, van 0 tot 100 %, zegt hoe goed een persona past. Dezelfde antwoorden geven altijd dezelfde uitkomst.
method-other-rules = Andere rekenregels zijn ook te verdedigen: alle kenmerken even sterk laten tellen, of de kenmerken weglaten waarop een persona neutraal is. Daarmee komt bij hoogstens { $all } van alle mogelijke antwoorden een andere persona op kop, en bij een duidelijke uitkomst bij hoogstens { $clear }.

## De portfolio

portfolio-title = Portfolio: { $trainings ->
    [one] 1 opleiding
   *[other] { $trainings } opleidingen
}
portfolio-title-of = Portfolio: { $trainings ->
    [one] 1 opleiding
   *[other] { $trainings } opleidingen
} uit { $dossiers ->
    [one] 1 dossier
   *[other] { $dossiers } dossiers
}
portfolio-lead = { $leaders ->
    [one] Het vaakst past { $personas } het best: bij
   *[other] Even vaak passen { $personas } het best: telkens bij
} { $percent } van de opleidingen met een uitkomst ({ $first } van { $named }).
portfolio-lead-nobody = Bij geen enkele opleiding is er genoeg ingevuld om een persona te noemen.
portfolio-lead-recognised = Het vaakst herkende drempel: "{ $threshold }" ({ $percent }, { $trainings } van de { $asked } opleidingen waarvoor het gevraagd is).
portfolio-recognised = Welke drempels mensen herkennen
portfolio-recognised-how = Gevraagd voor { $asked ->
    [one] 1 opleiding
   *[other] { $asked } opleidingen
}; de percentages zijn daar een deel van.
portfolio-rejected = { $records ->
    [one] 1 record is geweigerd en telt
   *[other] { $records } records zijn geweigerd en tellen
} nergens mee.
portfolio-anonymous = Zonder namen; groepen van minder dan vijf organisaties zijn samengenomen.
portfolio-firmness = Hoe zeker dat is
portfolio-clear = één persona past het best
portfolio-mixed = meerdere persona's passen
portfolio-provisional = voorlopig: het doel is niet bekend
portfolio-insufficient = te weinig ingevuld
portfolio-often = bij { $percent } ({ $trainings ->
    [one] 1 opleiding
   *[other] { $trainings } opleidingen
})
portfolio-threshold = Bij { $percent } ({ $trainings ->
    [one] 1 opleiding
   *[other] { $trainings } opleidingen
}){ $pressing ->
    [0] {""}
   *[other] , en bij { $pressing } daarvan extra door hun situatie
}
portfolio-personas = Hoe vaak elke persona het best past
portfolio-thresholds = Wat volgens de studie te verwachten is
portfolio-thresholds-how = Drempels die volgens de studie horen bij de persona's die hier passen, of bij de situatie van de organisatie, en bij hoeveel opleidingen dat zo is. Dit is een verwachting: niemand is gevraagd of het klopt.
portfolio-actors = Wie wat kan doen
portfolio-actors-how = Opportuniteiten die volgens de studie horen bij de persona's die hier passen, of bij de situatie van de organisatie, volgens wie ze kan oppakken.
portfolio-goals = Waarvoor deze opleidingen dienen
portfolio-pathways = Welke leerweg het eerst in aanmerking komt
portfolio-open = Wat het vaakst niet ingevuld is
portfolio-groups = Waar welke persona past
portfolio-groups-how = Gemiddeld hoe goed elke persona past, in procent, per groep. De nummers zijn die van de lijst bovenaan.
portfolio-count = Opleidingen
portfolio-leading = { $persona } ({ $percent })
portfolio-own = de organisatie zelf
portfolio-leader = vaakst: { $leading }
portfolio-tied = { $personas } persona's even vaak ({ $percent })
portfolio-nobody = geen uitkomst
portfolio-merged = { $groups ->
    [0] andere, samengenomen
    [one] 1 kleine groep
   *[other] { $groups } groepen, samengenomen
}
portfolio-unanswered = niet ingevuld
portfolio-overlap = Een opleiding kan hier in meer dan één groep zitten.
portfolio-closest = Waar meerdere persona's passen, het nipste verschil eerst
portfolio-rare = Wie eruit springt: past bij een persona die hier weinig voorkomt
portfolio-case = { $personas }: { $match }, { $hundredths ->
    [0] gelijk met de volgende
   *[other] { $margin } punten voor op de volgende
}
portfolio-row = Record { $row }
portfolio-kicker = Leerkompas: welke persona's passen bij de opleidingen van vele organisaties
portfolio-means = Een gemiddelde zegt iets over een groep, niet over wie erin zit. Bij een kleine groep telt elk antwoord zwaar.
portfolio-not-a-sample = Dit zijn de organisaties die antwoordden. Ze staan niet vanzelf voor hun sector of streek, zoals ook de dertig organisaties van de studie dat niet doen.
portfolio-too-small = een portfolio zonder namen heeft minstens { $least } organisaties nodig
hint-portfolio-too-small = met minder is uit het geheel af te leiden wie wat antwoordde; enkel organisaties met een naam en een antwoord tellen, elk één keer: voeg dossiers toe of laat `--anonymous` weg
option-of-one-dossier = `{ $option }` gaat over één dossier, niet over een portfolio
option-of-portfolio = `{ $option }` gaat over een portfolio van meerdere dossiers, niet over één dossier

## Het bewijs

proof-title = Wat er van dit instrument vaststaat
proof-all = Alle { $sets } combinaties van antwoorden zijn bekeken: elk antwoord of geen op elke vraag die meetelt.
proof-some = Er zijn { $space } combinaties van antwoorden, te veel om ze allemaal te bekijken. { $sets } ervan zijn willekeurig gekozen: een aandeel wijkt in 99 van de 100 gevallen hoogstens { $bound } procentpunt af, en wat nooit gevonden is, kan toch bestaan.
proof-promises = Beloften
proof-kept = klopt: { $promise }
proof-broken = KLOPT NIET: { $promise }
proof-about = Niet voor { $names }.
proof-example = De kleinste combinatie van antwoorden die dat toont, als dossier:
promise-goal-decides = Met enkel doelen die van één persona zijn, komt die op kop, wat er ook verder geantwoord wordt.
promise-shared-goal-leaves-it = Met een doel dat meerdere persona's delen, komt een van hen op kop, en elk van hen kan dat.
promise-no-goal-is-not-certain = Zonder doel beslissen de kenmerken, en is de uitkomst nooit zeker.
promise-neutral-says-nothing = Wat niets zegt over twee persona's, verandert hun onderlinge stand niet.
promise-absent-counts-nowhere = Wat niet ingevuld of niet geweten is, telt nergens mee.
promise-everyone-can-win = Elke persona kan het best passen.
promise-nobody-always-wins = Geen enkele persona past altijd het best.
promise-every-question-matters = Bij elke vraag die meetelt, kan een ander antwoord een andere persona op kop brengen.
promise-context-moves-nothing = Vragen over de context veranderen geen enkele score.
promise-other-rules-as-stated = Wat het instrument over andere rekenregels zegt, is wat hier geteld is.
proof-personas = Hoe vaak elke persona het best past
proof-share = { $name }: { $percent }
proof-ties = de eerste twee precies gelijk: { $percent }
proof-by-goals = waarvan alleen door een doel van een andere persona: { $percent }
proof-alternatives = Met andere regels
proof-alternatives-how = Hoe vaak een andere persona op de eerste plaats komt als je anders telt: alle kenmerken even sterk, of zonder de kenmerken waarop een persona neutraal is.
proof-equal-strengths = alles even sterk
proof-without-neutral = zonder neutraal
proof-all-sets = alle
proof-verdict = Oordeel
proof-close = Wie het vaakst vlak bij elkaar eindigt
proof-turns = Hoe vaak één ander antwoord een andere persona op kop brengt
proof-turned = Bij { $percent } van de combinaties kan dat met een ander antwoord op een van de vragen. Per vraag:
proof-weights = Hoever elk gewicht kan schuiven
proof-weights-how = Tussen deze grenzen komt bij geen enkele combinatie van antwoorden een andere persona op kop, de andere gewichten gelijk; gelijke standen niet meegerekend.
proof-least = Minstens
proof-most = Hoogstens
proof-no-least = geen grens
proof-no-most = geen grens
proof-progress = {"{wide_bar} {percent}%  nog {eta}"}

## Een ander instrument

change-title = Wat deze wijziging verandert
change-no-move = Bij geen enkele combinatie van antwoorden past daardoor een andere persona het best.
change-moved = Bij { $percent } van de combinaties van antwoorden past een andere persona het best.
change-all = Alle { $sets } combinaties van antwoorden die beide instrumenten begrijpen, zijn bekeken.
change-moves = Van wie naar wie
change-move = { $from } → { $to }: { $percent }
change-nobody = niemand
change-example = De kleinste combinatie van antwoorden die dat toont, als dossier:
change-firmness = Dezelfde persona, maar anders van zekerheid
change-differences = Wat er anders staat ({ $differences })
change-before = was: { $text }
change-after = is: { $text }

## De vergelijking

compare-title = Vergelijking van { $dossiers } dossiers
compare-title-of = { $organisation }: vergelijking van { $dossiers } dossiers
compare-no-answer-differs = Geen enkel antwoord verschilt.
compare-answers-differ = { $answers ->
    [one] 1 antwoord verschilt
   *[other] { $answers } antwoorden verschillen
}; { $scored ->
    [0] geen enkel telt mee in de score
    [one] 1 telt mee in de score
   *[other] { $scored } tellen mee in de score
}.
compare-no-training = Er is geen opleiding die in elk dossier staat.
compare-unpaired = Staat niet in elk dossier en is dus niet vergeleken: { $trainings }.
compare-by-position = Vergeleken volgens de plaats in het dossier: de titels verschillen.
compare-organisation-name = Organisatie
compare-respondent = Beantwoord door
compare-interviewer = Vragen gesteld door
compare-date = Datum
compare-file = Bestand
compare-editions-differ = Let op: deze dossiers zijn met verschillende versies van de vragen ingevuld: { $editions }. Een verschil kan daaraan liggen.
compare-other-edition = Deze dossiers zijn ingevuld met versie { $before } van de vragen ({ $before-hash }) en hier gescoord met versie { $now } ({ $now-hash }): de uitkomsten kunnen anders zijn dan toen.
compare-edition = versie { $version }, { $hash }
compare-matches = Hoe goed elke persona past
compare-persona = Persona
compare-difference = Verschil in punten
compare-verdict = Uitkomst
compare-clear = duidelijk
compare-mixed = meerdere
compare-provisional = voorlopig
compare-insufficient = te weinig ingevuld
compare-recognised = Herkenbaar?
compare-step = Stap
compare-progress = { $done } klaar, { $open } te doen of bezig (waarvan { $overdue } over tijd), { $dropped } geschrapt
compare-recognised-yes = ja
compare-recognised-partly = deels
compare-recognised-no = nee
compare-organisation = Over de organisatie
compare-differences = Antwoorden die verschillen
compare-no-difference-here = Hier verschilt geen enkel antwoord.
compare-difference-elsewhere = Hier verschilt geen enkel antwoord. Wat hierboven verschilt, komt van de antwoorden over de organisatie.
compare-question = Vraag
compare-weight = Gewicht
compare-no-weight = geen
compare-kicker = Leerkompas: dossiers naast elkaar
compare-which = Welk dossier is welk
compare-dossier = Dossier
compare-dossier-training = Dossier en opleiding
compare-standings = Waar elk dossier staat
compare-fits = Past het best bij
compare-lead = Voorsprong
compare-points = { $points } punten
compare-answered = Beantwoord
compare-answered-of = { $answered } van { $of }
compare-chart = De staven gaan van 0 tot 100 %, de lijn staat op 50 %. Wie bij een dossier past, is er donker getekend.
compare-chart-points = Ernaast staat hoeveel punten { $b } hoger of lager ligt dan { $a }.
compare-table = De lijn in elk vak staat op 50 %. Wie bij een dossier past, is er donker getekend.
compare-answers = Antwoorden
compare-context = context
compare-context-is = Context telt niet mee in de score, maar stuurt wel het advies.
compare-caution-for = Dit geldt voor { $dossiers }.
compare-method-heading = Hoe deze vergelijking gemaakt is
compare-method = Elk dossier is gescoord zoals in zijn eigen rapport. Opleidingen met dezelfde titel zijn met elkaar vergeleken, de andere in de volgorde waarin ze in het dossier staan. Een antwoord op een vraag die niet van toepassing is, telt niet als verschil.
held-by = { $name } ({ $dossiers })
outcome-same = In { $dossiers ->
    [2] beide dossiers
   *[other] alle { $dossiers } dossiers
} past deze opleiding het best bij { $persona }.
outcome-same-mixed = In { $dossiers ->
    [2] beide dossiers
   *[other] alle { $dossiers } dossiers
} past deze opleiding bij { $personas }.
outcome-within-margin = Op kop staan { $standings }; { $personas } { $count ->
    [one] past
   *[other] passen
} overal.
outcome-nearly = Ook passend: { $standings }.
outcome-moved = Een andere persona past het best: { $to } ({ $b }) in plaats van { $from } ({ $a }).
outcome-scattered = Niet overal past dezelfde persona het best: { $standings }.
outcome-open = In { $dossiers } is te weinig ingevuld om een persona te noemen. Vul daar zeker "{ $decisive }" in: dat weegt het zwaarst.
outcome-provisional = Zeker is dat nog niet: in { $dossiers } is "{ $decisive }" niet ingevuld, en dat weegt het zwaarst.
answer-none = niet beantwoord
answer-not-asked = niet gevraagd
answer-with-number = { $number }, { $answer }

## Tonen

show-goals = Doelen
show-traits = Wat de studie erover zegt
show-trait = { $question }: { $text } ({ $strength }, { $points } punten) [{ $section }]
show-more-persona = Meer over één persona: leerkompas show persona ID
show-more-journey = Eén klantreis: leerkompas show journey ID. Eén fase bij alle persona's: --phase FASE. Eén laag: --layer activity, touchpoint, thought, threshold of opportunity.
show-its-journey = De klantreis: leerkompas show journey { $id }
show-general = alle persona's samen
show-journeys = Klantreizen
show-journey = Klantreis
show-journey-of = De klantreis van { $persona }
show-phase = Fase
show-nothing = De studie zegt hier niets over.
show-goal-of = Doel van { $personas }
show-steps = Stappen
show-takers = Wie deze leerweg kiest, en wanneer
show-more-question = Meer over één vraag: leerkompas show question ID
show-weight = Telt mee met gewicht { $weight } [{ $section }].
show-derives = Telt zelf niet mee; hieruit volgt `{ $derived }`, en dat telt mee met gewicht { $weight } [{ $section }].
show-context = Telt niet mee in de score; stuurt wel de leerwegen en het advies [{ $section }].

## De scoreregel

weights-title = Hoe berekend wordt hoe goed een persona past
weights-rule = Neem elke vraag met een antwoord, en vermenigvuldig haar gewicht met hoe goed het antwoord aansluit bij de persona. Tel alles op en deel door het gewicht van die vragen samen: zo goed past de persona, in procent. Wat niet ingevuld of niet geweten is, telt aan geen van beide kanten mee.
weights-agreement = Een antwoord sluit aan van 0 (helemaal niet) tot 100 (helemaal); 50 betekent: geen aanwijzing. Bij "{ $decisive }" is dat 100 voor een doel van de persona zelf en 0 voor elk ander. Bij de andere vragen is het 50, plus de punten van de uitspraak voor de antwoorden waar ze voor pleit, min die punten voor de antwoorden waar ze tegen pleit.
weights-rounding = De uitkomst wordt afgerond op honderdsten, een half naar boven. Persona's die gelijk eindigen, blijven in de volgorde hieronder.
weights-margin = Wie minder dan { $margin } punten achter de eerste komt, past bijna even goed. Hoort een doel bij een andere persona en niet bij de eerste, dan wordt die ook genoemd.
weights-least = Zolang wat ingevuld is samen minder weegt dan { $least } van de { $total }, wordt er geen persona genoemd. Zonder antwoord op "{ $decisive }" is een uitkomst voorlopig.
weights-of-questions = Wat elke vraag weegt
weights-question = Vraag
weights-weight = Gewicht
weights-together = Samen
weights-of-strengths = Van de woorden van de studie naar punten
weights-strength = Sterkte
weights-points = Punten
weights-of-question = { $question } ({ $id }): gewicht { $weight } van { $total }
weights-goal = Antwoord
weights-whose = 100 voor (0 voor de andere)
weights-shares = { $picks } antwoorden verdelen het gewicht, het belangrijkste eerst: { $shares }.
weights-persona = Persona
weights-statement = { $persona }: "{ $word }" telt als { $strength } ({ $points }{ $sides }) [{ $section }]
weights-statement-without-word = { $persona }: { $strength } ({ $points }{ $sides }) [{ $section }]
weights-for = {"; "}voor: { $answers }
weights-against = {"; "}tegen: { $answers }

## De score als query voor een databank: opmerkingen daarin, en waarom er geen is

sql-about = De scores van { $table }: bij elke rij een rij scores, zonder volgorde, zoals `leerkompas score` ze geeft.
sql-edition = Gemaakt met `leerkompas export sql` voor { $title }, versie { $version }, { $hash }. Maak ze opnieuw als dat verandert.
sql-problems = Een rij die geen score kan krijgen, heeft een probleem en de kolom waarin het zit, en geen scores.
sql-relation-scored = De woorden voor { $question } (gewicht { $weight }, deel { $section }), en hoe goed elke persona daarbij past: 0 tot 100, 50 zegt niets.
sql-relation = De woorden voor { $question } (deel { $section }).
sql-shares = Hoe een antwoord met verschillende keuzes zijn gewicht verdeelt, de belangrijkste eerst.
sql-given = De cellen als tekst.
sql-said = De cellen zonder spaties errond, in kleine letters.
sql-unsigned = Getallen zonder hun teken.
sql-counted = Getallen, waar een cel er een bevat.
sql-measured = Getallen binnen hun grenzen, en het antwoord dat eruit volgt.
sql-meant = Wat er staat, of wat uit een getal volgt.
sql-split = Verschillende keuzes in één cel.
sql-joined = Antwoorden die een enquêtetool samenvoegde, gescheiden door een streep.
sql-understood = De keuze waar elk woord voor staat, wat er fout is als het voor geen staat, en per persona de som van hoe goed ze past maal het gewicht.
sql-checked = Het eerste probleem van de rij.
sql-applying = Antwoorden op vragen die van toepassing zijn, want andere tellen niet mee.
sql-ranked = Een sleutel om te rangschikken: de som, en bij gelijke sommen de volgorde van de persona’s. De match in honderdsten van een procent, een halve naar boven afgerond.
sql-best = Wie het best past.
sql-placed = Wie tweede is.
sql-judged = Hoe ver de tweede achterop ligt.
sql-concluded = Wat je ervan mag zeggen: de persona als er genoeg beantwoord is, het oordeel, en de eerste leerweg die volgt.

sql-ids-differ-in-case = `{ $id }` van `{ $question }` verschilt alleen in hoofdletters van een andere keuze, en dat verschil ziet een query niet
sql-option-means-unknown = `{ $id }` van `{ $question }` heeft een woord dat ook onbekend betekent, en dat verschil ziet een query niet
sql-letter = het woord `{ $word }` heeft een letter waarvan de hoofdletter afhangt van wat errond staat, en dat kan een query niet zeggen
sql-name-too-long = de naam `{ $name }` is langer dan de { $most } bytes die PostgreSQL van een naam bewaart
sql-name-is-variable = de naam `{ $name }` bevat iets dat Spark voor een variabele houdt en invult
sql-name-empty = een naam is leeg
sql-name-hidden = de naam `{ $name }` bevat een teken dat je niet ziet
sql-column-twice = twee kolommen van het resultaat zouden `{ $column }` heten; databanken letten niet op hoofdletters
sql-table-is-step = een deel van de query heet ook `{ $table }`; geef de tabel een andere naam of zet haar schema ervoor
sql-too-wide = de query heeft { $found } kolommen nodig, en PostgreSQL laat er { $most } toe
sql-no-table = `{ $value }` is geen naam van een tabel
hint-sql-table = schrijf `naam` of `schema.naam`; een deel met een punt of een aanhalingsteken staat tussen dubbele aanhalingstekens

## Het schema van een dossier

schema-title = Dossier voor { $title }
schema-about = De antwoorden van één organisatie over haar opleidingen. Een antwoord mag met zijn id, of met een ander woord ervoor dat leerkompas kent, met of zonder hoofdletters; de id's worden voorgesteld. Een schema kan niet zeggen dat een getal en een gekozen antwoord elkaar tegenspreken, en ook niet dat een geheel getal geen komma heeft: leerkompas gaat dat na bij het lezen.
schema-format = Het formaat van dossiers. Wat leerkompas schrijft, is het hoogste; lagere worden nog gelezen.
schema-interview = Hoe de antwoorden tot stand kwamen; leerkompas houdt dit zelf bij. Telt nooit mee.
schema-edition = De versie van de vragen die gebruikt werd.
schema-language = De taal van het interview, als code.
schema-date = De dag waarop het interview begon, als 2026-11-22.
schema-interviewer = Wie het interview leidde.
schema-respondent = Wie antwoordde.
schema-at = De vraag waar je was toen het dossier het laatst bewaard werd.
schema-organisation = De organisatie. Wat je weglaat, geldt als nog niet gevraagd.
schema-name = De naam van de organisatie.
schema-trainings = De opleidingen, in de volgorde van het rapport.
schema-training = Een opleiding. Wat je weglaat, geldt als nog niet gevraagd.
schema-training-title = De titel van de opleiding.
schema-later = De vragen om op terug te komen, met hun id.
schema-recognised = Of de betrokkenen zich in het resultaat herkennen.
schema-barriers = De drempels waarvan de betrokkenen zeggen dat ze die herkennen, met hun id; leeg als het er geen enkele is. Ontbreekt zolang het niet gevraagd is. Telt nooit mee in de score.
schema-plan = Wat de betrokkenen afspraken te doen. Telt nooit mee in de score.
schema-plan-step = De id van een opportuniteit of een aanbeveling; anders staat er `text`.
schema-plan-text = Een stap in eigen woorden; anders staat er `step`.
schema-plan-owner = Wie ervoor zorgt.
schema-plan-due = De dag waartegen het klaar moet zijn, zoals 2027-03-31.
schema-plan-status = Hoe ver het staat.
schema-pick-order = Hoe verschillende antwoorden zich verhouden: het belangrijkste eerst, of even zwaar.
order-ranked = het belangrijkste eerst
order-equal = even belangrijk
schema-notes = Notities. Ze tellen nooit mee; ze komen in het rapport.
schema-note-general = Een notitie in het algemeen.
schema-note-on = Een notitie bij: { $question }
schema-unknown = Gevraagd, maar niet geweten; telt nergens mee.

## Het schema van een resultaat

result-title = Resultaat voor { $title }
result-about = Wat leerkompas over één organisatie en haar opleidingen zegt: het document van `report --format json`, en van elke regel van `score --format jsonl`, die zonder `--full` kort is. Een id staat voor wat ernaast genoemd wordt.
result-format = Het formaat van resultaten, altijd 1.
result-language = De taal van de teksten, als code.
result-instrument = Het instrument dat de score gaf: twee resultaten met dezelfde hash volgen dezelfde regels.
result-interview = Hoe de antwoorden tot stand kwamen, voor zover het dossier het zegt.
result-organisation = De organisatie.
result-name = Haar naam; null als die niet gegeven is.
result-trainings = De opleidingen, in de volgorde van het dossier.
result-mix = De organisatie als mix van haar opleidingen, het grootste deel eerst. Opleidingen zonder uitkomst of met een voorlopige tellen niet mee.
result-mix-trainings = Bij hoeveel opleidingen de persona past.
result-mix-share = Haar aandeel, in procent; elke opleiding telt één keer.
result-cautions = Waar het resultaat niet voor dient. Niet in een kort resultaat.
result-training-title = De titel van de opleiding; null als die niet gegeven is.
result-answers = De bekende antwoorden die meetelden, ook wat uit een getal volgt. Wat hier niet staat, was niet geweten.
result-verdict = Hoe zeker een persona genoemd wordt.
result-because-mixed = Waarom er verschillende persona's genoemd worden: de tweede ligt dichtbij (margin), of een doel hoort bij een andere persona (goals); anders null.
result-verdict-clear = Eén persona past het best.
result-verdict-mixed = Andere liggen er dichtbij, of een doel hoort bij een andere persona; ze worden allemaal genoemd.
result-verdict-provisional = De vraag die het zwaarst weegt, staat nog open.
result-verdict-insufficient = Er is te weinig ingevuld; er wordt geen persona genoemd.
result-persona = De persona die het best past; null als er te weinig ingevuld is.
result-runner-up = De tweede in de rangschikking.
result-fitting = Alle persona's die passen, de best passende eerst.
result-margin = Hoeveel de eerste voorligt op de tweede, in procentpunten.
result-answered = Hoeveel er beantwoord is.
result-answered-weight = Het gewicht van de beantwoorde vragen.
result-answered-of = Het gewicht van alle vragen die meetellen.
result-unanswered = De vragen die meetellen en waarop geen antwoord bekend is.
result-matches = Alle persona's met hun match, de beste eerst.
result-contributions = Wat elk antwoord aan elke match toevoegt.
result-contribution-answer = Wat er geantwoord is, het belangrijkste eerst.
result-contribution-weight = Het gewicht van de vraag.
result-contribution-points = De punten voor elke persona, in de volgorde van het instrument.
result-flips = De antwoorden die elk op zich een andere persona eerst zetten.
result-flip-answer = Het antwoord dat dat doet.
result-flip-persona = Wie dan eerst komt.
result-pathways = De leerwegen die bij deze opleiding passen, de beste eerst.
result-pathway-persona = De persona die er de voorkeur aan geeft.
result-pathway-because = Waarom.
result-journey = De route langs de eerste leerweg, stap voor stap. Niet in een kort resultaat.
result-station-about = Wat er daar gebeurt.
result-attention = De minste aandacht die een passende persona eraan geeft.
result-treatments = Hoe passende persona's het aanpakken.
result-activities = Wat organisaties zoals deze doen.
result-who = De mensen en organisaties die erbij betrokken zijn.
result-what = De documenten, hulpmiddelen, kanalen en momenten die erbij horen.
result-thoughts = Wat mensen denken.
result-station-thresholds = Wat hier in de weg staat: id's uit de lijst van drempels.
result-station-opportunities = Wat hier helpt: id's uit de lijst van opportuniteiten.
result-recommendations = Wat de studie hier aanbeveelt.
result-thresholds = Wat in de weg staat, het dringendste eerst. Niet in een kort resultaat.
result-opportunities = Wat helpt, het dringendste eerst. Niet in een kort resultaat.
result-insights = Wat de studie zag bij organisaties in deze situatie. Niet in een kort resultaat.
result-background = Wat de studie bij alle organisaties zag. Niet in een kort resultaat.
result-plan = Wat de organisatie zelf kan doen, het beste eerst. Niet in een kort resultaat.
result-step-id = De id van de opportuniteit of de aanbeveling.
result-step-recommendation = Het thema van de aanbeveling, als de stap er een is.
result-step-recognised = De drempels die de betrokkenen aanvinkten en waarop de stap een antwoord is, als tekst.
result-barriers = De drempels die de betrokkenen aanvinkten, en wat het plan ertegen heeft. Leeg als het er geen enkele was; ontbreekt als het niet gevraagd is, en in een beknopt resultaat.
result-barrier-id = De id van de drempel.
result-barrier-answered = Wat het plan ertegen heeft.
result-decided = Wat de betrokkenen afspraken te doen.
result-decision-step = De id van de opportuniteit of de aanbeveling, als het er een is.
result-remarks = Wat je over de bronnen van dit resultaat moet weten. Niet in een kort resultaat.
result-against = De drempels waar het tegen helpt, als tekst.
result-item = Een uitspraak van de studie.
result-item-id = De vaste id ervan.
result-item-personas = De passende persona's waar het over gaat; zonder deze sleutel: iedereen.
result-item-category = Wat voor drempel of opportuniteit het is.
result-item-phases = Waar op de klantreis.
result-item-actors = Wie er iets aan kan doen.
result-item-answers = De drempels waar het tegen helpt, als id.
result-because = Waarom het hier meer telt.
result-section = Het deel van de studie dat het zegt.
result-sections = De delen van de studie die het zeggen.
result-doubtful = De studie laat twijfel over de plaats ervan.
result-percent = Procent, met twee cijfers na de komma.
result-points = Punten boven of onder de neutrale 50, met twee cijfers na de komma; voor één persona samen haar match min 50, op afronding na.

## Het interview

start-answer = Je krijgt: de persona die het best past, waarom, en een plan op één bladzijde.
start-at-any-time = Stoppen en later verdergaan kan altijd: elk antwoord wordt meteen bewaard.
start-length = Hoogstens { $questions } korte vragen, ongeveer { $minutes } minuten; elk antwoord wordt meteen bewaard.
start-resumed = { $questions ->
    [0] Alle vragen over { $name } zijn beantwoord of uitgesteld.
    [one] Verder met { $name }: nog 1 vraag.
   *[other] Verder met { $name }: nog { $questions } vragen, ongeveer { $minutes ->
        [one] 1 minuut
       *[other] { $minutes } minuten
    }.
}
start-kept-in = Alles blijft op deze computer, in { $file }; er gaat niets over het internet.
start-kept-here = Alles blijft op deze computer, in een bestand in deze map; niets gaat over het internet.
progress-start = Start
start-ask = Hoeveel tijd heb je?
start-help = Kort vraagt enkel wat nog kan veranderen welke persona past. Volledig vraagt ook naar jullie situatie: daarmee kiest leerkompas de route en de stappen van het plan. Na kort kun je altijd nog verdergaan met de rest.
start-whole = Volledig: hoogstens { $questions } vragen, ongeveer { $minutes } minuten. De persona en een plan dat bij jullie situatie past.
start-quick = Kort: hoogstens { $questions } vragen, ongeveer { $minutes } minuten. Vooral de persona; de rest kan daarna nog.
ask-name = Hoe heet je organisatie?
ask-name-help = De naam komt boven het rapport en in de naam van het bestand. Je mag dit leeg laten.
ask-title = Over welke opleiding gaat het?
ask-title-help = Neem één concrete opleiding of leeractiviteit, bijvoorbeeld 'Onthaal nieuwe operatoren'. Andere opleidingen kun je daarna toevoegen: met een ander doel past vaak een andere persona.
ask-note = Notitie bij { $about }
ask-interviewer = Wie stelt de vragen? Vul je alleen in, laat dit dan leeg.
ask-respondent = Wie beantwoordt de vragen?
progress = Vraag { $place } van hoogstens { $of }
progress-about = { $progress } · { $about }
progress-for-persona = { $progress } · { $about } · telt mee voor de persona
progress-for-advice = { $progress } · { $about } · voor het advies
progress-review = Overzicht
progress-end = Klaar
aside-note = Notitie: { $note }
aside-later = Op deze vraag kom je nog terug.
aside-advice = De persona volgt uit wat je al antwoordde. Wat nu komt, maakt het advies preciezer; met = zie je het resultaat nu al.
subject-organisation = Je organisatie
subject-training = De opleiding
subject-training-titled = De opleiding: { $title }
subject-training-numbered = Opleiding { $training }
subject-training-numbered-titled = Opleiding { $training }: { $title }
review-done = Alle vragen zijn gesteld. Wat wil je doen?
review-open = Er { $open ->
    [one] staat nog 1 vraag
   *[other] staan nog { $open } vragen
} open. Wat wil je doen?
review-settled = Welke persona het best past, staat vast: geen enkel antwoord dat nog komt, kan dat veranderen; er kan nog wel een persona gelijk eindigen. Dat bespaart { $saved ->
    [one] 1 vraag
   *[other] { $saved } vragen
}. Wat wil je doen?
review-help = Kies een antwoord om het te wijzigen; daarna kom je hier terug. Een vraag die door een ander antwoord niet meer geldt, telt nergens mee, maar wat je erop antwoordde blijft bewaard.
review-result = Toon het resultaat
review-go-on = Verder met de vragen (nog { $open })
review-sharpen = Verdergaan met de vragen, voor scherper advies (nog { $saved })
review-put-off = Terug naar { $count ->
    [one] de vraag
   *[other] de { $count } vragen
} voor later: { $questions }
review-of-training = { $question } ({ $training })
review-add = Voeg een opleiding toe
review-mix = Toon de mix van de opleidingen tot nu toe
review-name = Naam: { $title }
review-title = Titel: { $title }
review-none = nog niet ingevuld
review-open-row = nog niet beantwoord
review-unknown = weet ik niet
review-row = { $question }: { $answer }
review-not-asked = { $question }: niet gevraagd ({ $because })
review-marked-later = { $row } [voor later]
review-marked-note = { $row } [notitie]
review-note = Algemene notitie: { $note }
review-add-note = Voeg een algemene notitie toe
review-training = Kopieer, verplaats of verwijder deze opleiding
review-session = Dit gesprek
review-session-of = Dit gesprek, begonnen op { $date }
review-interviewer = Wie de vragen stelt: { $name }
review-respondent = Wie antwoordt: { $name }
live-standing = Tussenstand: { $matches }
live-insufficient = Tussenstand: nog te weinig beantwoord
live-mix = De mix van de { $trainings } opleidingen die af zijn:
training-copy = Kopieer, met alle antwoorden
training-copy-title = { $title } (kopie)
training-earlier = Zet een plaats hoger
training-later = Zet een plaats lager
training-remove = Verwijder
training-remove-sure = { $training } verwijderen, met alle antwoorden en notities?
choice-no = Nee
choice-yes = Ja
ask-recognised = Herken je je organisatie hierin?
ask-recognised-of = Herken je je organisatie in het resultaat voor { $training }?
ask-recognised-help = Je oordeel komt in het dossier en in het rapport. Het verandert niets aan de score. Het gaat over dit resultaat: wijzig je daarna een antwoord dat meetelt, dan vragen we het opnieuw.
recognised-yes = Ja, herkenbaar
recognised-partly = Deels
recognised-no = Nee, niet herkenbaar
ask-after = Wat wil je nu doen?
after-page-of-plan = Het plan bekijken: wat jullie zelf kunnen doen
after-whole = Het volledige rapport lezen: waarom, en wat eruit volgt
after-go-on = { $questions ->
    [one] De ene open vraag nog beantwoorden
   *[other] De { $questions } open vragen nog beantwoorden
}
after-web-page = Het rapport als webpagina bewaren en openen
after-add = Nog een opleiding toevoegen
after-change = Antwoorden nakijken of wijzigen
after-stop = Stoppen
after-open = { $more ->
    [0] Nog niet beantwoord: { $questions }.
   *[other] Nog niet beantwoord: { $questions } en nog { $more }.
}
web-page-exists = { $file } bestaat al. Vervangen?
web-page-replace = Ja, vervang die pagina
web-page-keep = Nee, laat die staan
after-barriers = Drempels aanvinken die jullie herkennen: het plan past zich aan
after-plan = Afspreken wat jullie doen, met wie en tegen wanneer
after-which = Voor welke opleiding?
offer-found = In deze map staan al dossiers
offer-ask = Waarmee wil je verder?
offer-resume = { $name } ({ $file })
offer-new = Een nieuw dossier beginnen
keep-failed = Je laatste antwoord kon niet bewaard worden; het is nog niet kwijt. Wat wil je doen?
keep-again = Probeer opnieuw
keep-leave = Stop zonder dit antwoord
takeover-changed = Dit dossier is ingevuld met versie { $before } van de vragen ({ $before-hash }); deze versie van leerkompas gebruikt versie { $now } ({ $now-hash }).
takeover-all-fits = Alle antwoorden passen nog. Wat nieuw is, wordt gevraagd; het resultaat kan wel anders zijn dan vroeger.
taken-over-option = `{ $from } = "{ $word }"` is in deze versie een eigen vraag: overgenomen als `{ $to }` = `{ $option }`; `{ $from }` staat weer open
takeover-misfits = Dit past niet meer:
takeover-misfit = regel { $line }: { $problem }
takeover-ask = Verdergaan zonder wat niet meer past?
takeover-go-on = Ja, en bewaar het oude dossier ernaast
takeover-leave = Nee, laat het dossier zoals het is
takeover-kept = Het oude dossier is bewaard als { $file }.
interview-kept = Bewaard in { $file }.
    Verdergaan of wijzigen: leerkompas interview { $file }
    Het rapport lezen: leerkompas report { $file }
    Als pagina om door te sturen: leerkompas report { $file } -o rapport.html
interview-kept-before = Je laatste antwoord is niet bewaard. De antwoorden ervoor zijn bewaard in { $file }.
    Van daar verdergaan: leerkompas interview { $file }
interview-not-kept = Er kon niets bewaard worden.
interview-nothing-kept = Er was nog niets om te bewaren.

command-clear = wissen
lines-cleared = Gewist.
lines-later = Dat blijft voor later.
review-result-now = Toon het resultaat met wat er al is
review-put-off-left = Alle vragen zijn gesteld; { $count ->
    [one] 1 liet je voor later
   *[other] { $count } liet je voor later
}. Wat wil je doen?
choice-yes-words = ja j yes y
choice-no-words = nee neen n no
recognised-yes-words = ja j yes y
recognised-no-words = nee neen n no
manner-of-interviews = `--plain`, `--quick`, `--full`, `--live`, `--interviewer` en `--respondent` zijn voor een interview
screen-kept = Enter behoudt: { $current }
language-name = Nederlands
commands = Je kunt bij elke vraag ook dit typen: { $commands }.
command-typed = { $mark } of { $word }
command-typed-meaning = { $mark } of { $word } ({ $meaning })
command-help = uitleg
command-skip = weet ik niet
command-open = leeg laten
command-equal = even belangrijk
command-back = terug
command-note = notitie
command-later = voor later
command-review = overzicht
command-stop = bewaren en stoppen
command-help-words = uitleg hulp
command-skip-words = onbekend overslaan
command-back-words = terug vorige
command-note-words = notitie
command-later-words = later
command-review-words = overzicht
command-language-words = taal
command-stop-words = stop stoppen
lines-one = Typ het nummer van je keuze, of het begin ervan in woorden.
lines-ranked = Typ 1 tot { $max } nummers met een spatie ertussen, het belangrijkste eerst. Zijn ze even belangrijk, typ er dan { $equal } achter.
lines-equal = { $number }. { $equal } (achter je keuzes)
lines-several = Typ 1 tot { $max } nummers met een spatie ertussen.
lines-number = Typ een geheel getal van { $min } tot { $max }.
lines-text = Typ je antwoord.
lines-keep = Enter behoudt je antwoord: { $current }
lines-noted = Genoteerd: { $answer }
lines-refused = '{ $reply }' past hier niet.
lines-no-such-number = '{ $reply }' staat er niet bij: de nummers gaan van 1 tot { $most }.
lines-ambiguous = '{ $reply }' kan meer dan één keuze zijn, zoals '{ $first }' of '{ $second }'.
number-meant = “{ $line }” kunnen we niet als getal lezen: typ { $number }.
number-refused = “{ $line }” is geen geheel getal van { $min } tot { $max }.
screen-free = Typ je antwoord; Enter bevestigt; Ctrl-O opent je eigen editor
screen-one-short = ↑ ↓ · Enter
screen-several-short = ↑ ↓ · spatie ({ $chosen } van { $max }) · Enter
screen-one = ↑ ↓, een nummer of een woord kiest; Enter bevestigt
screen-several = ↑ ↓ of nummer; spatie zet aan of uit ({ $chosen } van { $max }); Enter bevestigt
screen-text = Typ je antwoord; Enter bevestigt
screen-keep = Enter behoudt: { $current } (→ om het aan te passen)
screen-typed = Getypt: { $typed }
screen-lost = Niets gevonden voor “{ $typed }” (Esc wist het)
screen-found = “{ $typed }” past bij { $of } antwoorden: kies met ↑ ↓, of typ meer (Esc toont alles)
screen-found-at = Getypt: { $typed } ({ $at } van { $of }; Esc toont alles)
screen-nothing = Er is nog niets gekozen: ga met ↑ ↓ naar een antwoord, of typ een nummer of een woord.
screen-above = {"  "}↑ nog { $count }
screen-below = {"  "}↓ nog { $count }
screen-full = Meer dan { $max } kan niet: zet er eerst een uit met de spatiebalk.
screen-first = Gekozen. Nog een kiezen? Ga erheen en druk op de spatiebalk. Klaar? Druk nog eens op Enter.
ask-most-important = Welke van deze is de belangrijkste?
choice-equal = Even belangrijk
choice-none = Geen van deze
choice-none-words = geen none
progress-barriers = { $training }: drempels, scherm { $at } van { $of }
ask-barriers = Welke hiervan herkennen jullie?
ask-barriers-help = Vink alles aan waar jullie bij deze opleiding op botsen. Het verandert niets aan de persona: het plan begint dan met wat daartegen helpt. De volgorde is die van de klantreis en zegt niet wat het zwaarst weegt.
barriers-or-none = Kies "geen van deze", of wat jullie herkennen: niet allebei.
ask-decide = Wat spreken jullie af? ({ $training })
decide-choose = Kies uit wat het plan voorstelt ({ $steps })
decide-add = Voeg een eigen stap toe
decide-then = En dan
decide-done = Klaar met het plan
decide-owner = Wie zorgt ervoor?
decide-due = Tegen wanneer?
decide-status = Zet op: { $status }
decide-remove = Haal uit het plan
decide-back = Terug naar het plan
ask-steps = Welke hiervan gaan jullie doen?
ask-own-step = Wat gaan jullie doen?
ask-step-owner = Wie zorgt ervoor?
ask-step-due = Tegen welke dag? (jaar-maand-dag, zoals 2027-03-31)
equally-important = even belangrijk: { $options }

## Een nieuw dossier

new-written-json = { $file } staat klaar: vul het in, daarna: leerkompas report { $file }
new-written-csv = { $file } staat klaar: een rij per opleiding, daarna: leerkompas score { $file }
new-written = { $file } staat klaar. Haal het #-teken weg vóór elke regel die je invult; daarna: leerkompas report { $file }
blank-intro = Een dossier voor leerkompas: de antwoorden van één organisatie. Haal het #-teken weg vóór elke regel die je invult. Wat je niet invult, geldt als nog niet gevraagd; "unknown" betekent gevraagd, maar niet bekend. Voor een tweede opleiding kopieer je het deel vanaf [[training]].
blank-at-most = Hoogstens { $max }.
blank-at-most-ranked = Hoogstens { $max }, het belangrijkste eerst; met { $key } = "{ $equal }" zijn ze even belangrijk.
blank-barriers = Welke drempels herkennen jullie? Hun id's staan in `leerkompas report --format json` en in `leerkompas show journey PERSONA --layer threshold --format json`; [] betekent: geen enkele. Het verandert niets aan de persona, wel aan het plan.
blank-plan = Wat spraken jullie af? `step` is de id van een stap, of geef `text` in eigen woorden. De status is { $statuses }.

## De opdrachten van model

model-written = Er staan { $files } bestanden in { $folder }: pas ze aan zoals je wilt.
    Om ze na te kijken: leerkompas --model { $folder } model check
    Om ze te gebruiken: leerkompas --model { $folder }, met elke opdracht
model-folder-not-empty = `{ $folder }` is niet leeg: { $files }
model-more-files = nog { $more }
hint-empty-folder = kies een nieuwe of een lege map; bestaande bestanden worden nooit overschreven
model-edition = { $version } ({ $hash })
model-version = Versie
model-from = Uit
model-built-in = het programma zelf
model-files = Bestanden
model-languages = Talen
model-scoring = Score
model-scored = { $scored } vragen tellen mee, samen met gewicht { $total }; `{ $decisive }` geeft de doorslag
model-limits = Grenzen
model-tuning = bijna gelijk onder { $margin } punten verschil; een persona wordt genoemd vanaf gewicht { $least } ingevuld
model-table = Tabel
model-rows = Rijen
model-more = Het geheel zoals het begrepen wordt, om te vergelijken met een ander: leerkompas model show --effective
check-valid = { $title } { $version } ({ $hash }) is in orde: { $questions ->
    [one] 1 vraag
   *[other] { $questions } vragen
}, { $personas } persona's, { $pathways ->
    [one] 1 leerweg
   *[other] { $pathways } leerwegen
} en { $items ->
    [one] 1 item
   *[other] { $items } items
} in { $languages }
check-title = Wat er in dit instrument gevonden is
check-found = { $errors ->
    [one] 1 fout
   *[other] { $errors } fouten
}, { $warnings ->
    [one] 1 waarschuwing
   *[other] { $warnings } waarschuwingen
}
check-explains = Wat een code betekent: leerkompas model check --explain { $code }
unknown-code = `{ $code }` is geen code van `model check`
more-diagnostics = ... en nog { $more ->
    [one] 1 probleem
   *[other] { $more } problemen
}
usage-missing-subcommand = er ontbreekt een opdracht

## Scoren

score-summary = { $scored } gescoord, { $rejected } geweigerd ({ $reasons }).
score-rate = { $seconds } seconden, { $rate } records per seconde.
score-progress = {"{wide_bar} {percent}%  {msg}  nog {eta}"}
summary-title = Hoe het verdeeld is
summary-personas = { $named ->
    [one] Bij 1 opleiding past een persona, alleen of als eerste:
   *[other] Bij { $named } opleidingen past een persona, alleen of als eerste:
}
summary-clear = { $percent } duidelijk ({ $count })
summary-mixed = { $percent } meerdere persona's ({ $count })
summary-provisional = { $percent } voorlopig: het doel is niet bekend ({ $count })
summary-insufficient = { $percent } te weinig ingevuld ({ $count })
score-summary-clean = { $scored } gescoord.
score-other-edition = { $records ->
    [one] 1 record is
   *[other] { $records } records zijn
} ingevuld met een andere versie van de vragen; de score volgt deze versie.
score-taken-over = { $records ->
    [one] In 1 record
   *[other] In { $records } records
} stond een antwoord dat in deze versie bij een andere vraag hoort; het is daar overgenomen.
score-reject = geweigerd: { $input }, regel { $line } (record { $row }): { $reasons }
score-more-rejects = ... en nog andere; gebruik --rejects BESTAND om ze allemaal te bewaren.
in-column = kolom `{ $column }`: { $problem }

## Fouten

level-error = fout
level-warning = waarschuwing
level-hint = tip
cannot-read = kan `{ $file }` niet lezen: { $cause }
cannot-write = kan `{ $file }` niet schrijven: { $cause }
rights-lost = het nieuwe `{ $file }` kon { $lost } van het oude niet behouden: niemand kan het lezen die dat voordien niet kon; kijk na wie dat nog wel moet kunnen
lost-owner = de eigenaar
lost-group = de groep
lost-access = de toegangslijst
lost-attributes = de uitgebreide attributen
cannot-go-on = kan niet verder: { $cause }
cause-not-found = het bestand of de map bestaat niet
cause-permission = je hebt er geen rechten voor
cause-directory = het is een map
cause-not-a-directory = een deel van het pad is geen map
cause-exists = het bestaat al
cause-full = de schijf is vol
cause-read-only = op deze schijf kan niet geschreven worden
no-terminal = er is geen terminal waarop vragen gesteld kunnen worden
hint-no-terminal = gebruik `leerkompas interview --plain` voor vragen per regel, `leerkompas new DOSSIER` voor een bestand om in te vullen, of `leerkompas report DOSSIER` als het al ingevuld is
file-changed = `{ $file }` is intussen door iets anders gewijzigd
hint-file-changed = je laatste antwoord is niet bewaard; start het interview opnieuw om verder te gaan met het gewijzigde bestand
dossier-in-use = `{ $file }` is al open in een ander interview
hint-dossier-in-use = sluit dat interview eerst, of wacht tot het klaar is
file-exists = `{ $file }` bestaat al
hint-other-name = kies een andere naam: `new` overschrijft nooit een bestand
hint-other-output = geef het resultaat een andere naam
new-in-no-format = `{ $file }`: in deze vorm maakt leerkompas geen dossier
hint-new-format = laat de naam eindigen op .toml, .json of .csv, of gebruik `--format`
no-such-training = er is geen opleiding { $training }; dit dossier heeft er { $trainings }
plan-needs-step = `--owner`, `--due` en `--status` gaan over één stap: zeg met `--step` welke
plan-which-training = het dossier heeft { $trainings } opleidingen: zeg met `--training` welke
plan-set = { $number }. { $step }: { $status }
unknown-language = `{ $code }` is geen taal van leerkompas
hint-did-you-mean = bedoelde je `{ $suggestion }`?
hint-options = mogelijk: { $options }
no-date = `{ $value }` is geen datum
hint-date = schrijf jaar, maand en dag: 2027-03-31
step-and-text = een stap heeft een `step` of een `text`, niet allebei
step-of-nothing = hier staat niet wat er gedaan wordt: geef een `step` of een `text`
hint-help = `leerkompas --help` toont wat kan

usage-unknown-argument = onbekende optie `{ $argument }`
usage-unknown-command = onbekende opdracht `{ $command }`
usage-invalid-value = `{ $value }` is geen geldige waarde voor `{ $argument }`
usage-missing-argument = er ontbreekt iets: { $argument }
usage-too-few = geef er minstens { $least }: { $argument }
usage-conflict = `{ $argument }` kan niet samen met `{ $other }`
usage-other = deze opdracht is niet te begrijpen
phase-and-layer-of-journeys = `--phase` en `--layer` werken alleen met `show journey`
output-is-input = `{ $file }` is de invoer: het resultaat zou ze overschrijven
rejects-are-the-output = `--rejects` en `--output` kunnen niet hetzelfde bestand zijn
interview-needs-a-file = een interview bewaart de antwoorden in een bestand; `{ $file }` is er geen
rejects-need-a-file = `--rejects` vraagt een bestand
open-needs-html = `--open` opent een webpagina, geen { $format }
open-needs-a-file = `--open` heeft een bestand nodig om de pagina in te bewaren
hint-open-needs-a-file = geef er een met -o, zoals `-o rapport.html`
exists-already = `{ $file }` bestaat al
hint-exists-already = geef zelf een naam met -o, of verwijder dat bestand
no-editor = er is geen teksteditor ingesteld
hint-no-editor = zeg welke, bijvoorbeeld `export EDITOR=nano`; VISUAL gaat voor
editor-failed = de editor `{ $editor }` start niet: { $cause }
editor-left-nothing = de editor `{ $editor }` stopte met een fout, of liet een leeg bestand na
hint-edit-same = `{ $file }` is zoals het was
edit-same = `{ $file }` is niet gewijzigd.
edit-again = Verder bewerken
edit-leave = Stoppen; het dossier blijft zoals het was
edit-aside = Wat je schreef, staat in `{ $file }`.
written = Geschreven: { $file }
opened = { $file } is bewaard en geopend.
not-opened = We konden hier geen browser openen. De pagina staat in { $file }.
pager-not-run = `{ $command }` uit PAGER kan niet starten; we tonen alles zelf, scherm per scherm.
pager-status = regels { $from }-{ $to } van { $of } · spatie verder · b terug · / zoekt · q klaar
pager-end = regels { $from }-{ $to } van { $of } · einde · b terug · / zoekt · q klaar
usage-too-many = een argument te veel: `{ $argument }`
edit-needs-a-file = `edit` werkt op een dossier in een bestand; `{ $file }` is er geen
hint-edit-changed = wat daar staat, is behouden; neem over wat je nog nodig hebt en bewerk het dossier opnieuw
pager-lost = "{ $sought }" staat verder niet meer · { $from }-{ $to } van { $of } · g begin · q klaar
list-title = Dossiers in { $folder }
list-none = Hier staan geen dossiers. Begin er een met `leerkompas interview NAAM.toml`.
list-file = Bestand
list-organisation = Organisatie
list-trainings = Opleidingen
list-how-far = Hoe ver
list-changed = Gewijzigd
list-done = klaar
list-open = { $count ->
    [one] nog 1 vraag
   *[other] nog { $count } vragen
}
list-put-off = { $count } uitgesteld
list-more = en nog { $count }
list-broken = Geen dossier, of niet te lezen
list-problem = { $file }: { $problem }
selection-of-pages = `{ $option }` kan niet samen met `--format json`: daarin staat altijd alles
dossier-twice = `{ $a }` en `{ $b }` zijn hetzelfde bestand
stdin-twice = `-` kan maar één keer: stdin wordt maar één keer gelezen
hint-two-dossiers = geef twee of meer verschillende dossiers
editions-differ = deze dossiers zijn met verschillende versies van de vragen ingevuld: { $editions }
edition-of-file = `{ $file }` met versie { $version } ({ $hash })
hint-editions-differ = een verschil kan dus aan de vragen liggen; met `--force` vergelijk je ze toch, en de vergelijking zegt het erbij
folder-without-dossiers = in `{ $folder }` staan geen dossiers
one-stream = `-` kan maar één keer
workbook-damaged = `{ $file }` is beschadigd, of geen werkmap die leerkompas kan lezen
workbook-old = `{ $file }` is een werkmap van een andere soort (XLS, XLSB), of heeft een wachtwoord
workbook-too-large = `{ $file }` is groter dan een werkmap mag zijn: { $most } MiB
workbook-unpacks-too-large = `{ $file }` is uitgepakt groter dan { $most } MiB
workbook-text-too-large = een cel of een rij van `{ $file }` is groter dan { $most } MiB
workbook-too-many-texts = de teksten in `{ $file }` nemen meer dan { $most } MiB in
workbook-rows-too-large = `{ $file }` is tot rij { $row } al groter dan { $most } MiB: cellen of rijen die zich herhalen, of ver van de tabel staan
workbook-too-many-cells = `{ $file }` heeft meer cellen dan uit een werkmap gelezen worden
workbook-cell-beyond = cel { $cell } van `{ $file }` ligt voorbij het einde van elk blad
workbook-nameless-column = de kop van `{ $file }` heeft geen naam in cel { $cell } en gaat verder in { $next }: geef elke kolom een naam, of maak { $next } leeg
hint-no-workbook = bewaar het blad als CSV (UTF-8)
keep-needs-csv = `--keep` werkt alleen met `--format csv`
full-needs-jsonl = `--full` werkt alleen met `--format jsonl`
keep-needs-table = `--keep` werkt alleen met tabellen als invoer
kept-columns-differ = `{ $file }` heeft de kolommen van `--keep` in een andere volgorde dan het eerste bestand

invalid-utf8 = dit is geen geldige UTF-8
hint-save-as-utf8 = bewaar het bestand opnieuw als UTF-8
toml-syntax = ongeldige TOML: { $problem }
json-syntax = ongeldige JSON: { $problem }
unknown-key = onbekende sleutel `{ $key }`
missing-key = sleutel `{ $key }` ontbreekt
duplicate-key = sleutel `{ $key }` staat er twee keer
wrong-kind = { $expected ->
    [text] tekst
    [integer] een geheel getal
    [bool] true of false
    [list] een lijst
   *[table] een tabel
} verwacht, maar { $found ->
    [text] tekst
    [integer] een geheel getal
    [bool] true of false
    [list] een lijst
    [table] een tabel
    [null] null
   *[other] iets anders
} gevonden
number-out-of-range = `{ $value }` ligt niet tussen { $min } en { $max }
empty-dossier = `{ $file }` is leeg
hint-new-dossier = `leerkompas new` maakt een dossier om in te vullen, `leerkompas interview { $file }` stelt de vragen
hint-add-format = een dossier begint met `format = 2`
newer-format = dit dossier heeft formaat { $format }; deze versie van leerkompas kent formaten tot en met { $supported }
hint-update-program = werk leerkompas bij
other-edition = dit dossier is ingevuld met een andere versie van de vragen
hint-other-edition = `leerkompas interview { $file }` neemt over wat nog past en vraagt wat nieuw is
unknown-format = onbekend formaat { $format }; leerkompas kent formaten 1 tot { $supported }
belongs-to-organisation = `{ $key }` hoort onder `[organisation]`
belongs-to-training = `{ $key }` hoort onder `[[training]]`
unknown-option = `{ $value }` is geen antwoord op `{ $question }`
expected-number = `{ $value }` past niet bij `{ $question }`: een geheel getal van { $min } tot { $max } verwacht
wrong-number-of-picks = `{ $question }` heeft { $found } antwoorden, verwacht: 1 tot { $max }
picked-twice = `{ $question }` heeft twee keer `{ $option }`
answered-twice = `{ $a }` en `{ $b }` staan er allebei, en geven antwoord op dezelfde vraag
rank-missing = `{ $question }` heeft geen antwoord op plaats { $rank }, maar wel erna
order-of-nothing = `{ $key }` is `{ $order }`, maar `{ $question }` heeft geen twee antwoorden om te vergelijken
order-contradicts = `{ $key }` is `{ $order }`, maar de scheidingstekens in `{ $question }` zeggen iets anders
hint-order-separators = na `|` komt wat minder belangrijk is; `;`, `,`, een spatie of een nieuwe regel tussen antwoorden betekent dat ze even zwaar wegen
order-column-alone = kolom `{ $b }` staat er zonder antwoorden op `{ $a }` om te vergelijken
hint-retired-option = `{ $value }` is een eigen vraag geworden: laat dit leeg en antwoord daar
contradiction = `{ $question }` is `{ $stated }`, maar uit `{ $number } = { $value }` volgt `{ $given }`
hint-keep-one = laat `{ $a }` of `{ $b }` weg
no-training-to-score = hier staat geen opleiding om te scoren
unclosed-quote = een aanhalingsteken wordt nergens gesloten
nameless-column = een kolom heeft geen naam
empty-table = `{ $file }` heeft geen koprij
unknown-column = onbekende kolom `{ $column }`
duplicate-column = kolom `{ $column }` staat er twee keer
missing-column = kolom `{ $column }` uit `--keep` staat niet in de koprij
hint-keep = met `--keep { $column }` komt de kolom ongewijzigd in het resultaat
wrong-number-of-cells = { $found ->
    [one] 1 cel
   *[other] { $found } cellen
}, maar de koprij heeft er { $expected }

## Fouten in een instrument

unsupported-instrument-format = een instrument begint met `format = { $supported }`
malformed-id = `{ $id }` is geen bruikbare id: letters zonder accent, cijfers en _ . -
duplicate-id = id `{ $id }` bestaat al
duplicate-alias = `{ $alias }` is al een ander antwoord op deze vraag
empty-text = deze tekst is leeg
missing-translation = de tekst ontbreekt in taal `{ $language }`
unknown-id = { $what ->
    [question] vraag
    [option] antwoord
    [persona] persona
    [pathway] leerweg
    [phase] fase
    [reason] reden
    [kind] soort stap
    [step] stap
    [category] categorie
    [actor] actor
    [strength] sterkte
    [threshold] drempel
    [goal] doel
    [layer] laag
    [theme] aanbeveling
   *[other] waarde
} `{ $id }` bestaat niet
scored-question-must-apply = een vraag die meetelt in de score heeft geen `ask_when`
condition-on-a-later-question = `ask_when` kan alleen afhangen van een eerdere vraag, over de organisatie of over dezelfde opleiding
bands-do-not-fit = `derives` vraagt `bands`, en een vraag over hetzelfde
reserved-id = `{ $id }` kan geen vraag heten: die naam is bezet, of heeft een punt
condition-without-options = `{ $key }` noemt geen enkel antwoord
least-weight-too-large = `least_weight` is groter dan alle gewichten samen ({ $total }): zo wordt nooit een persona genoemd
caution-on-training = een waarschuwing kan alleen afhangen van vragen over de organisatie
theme-alone = geen ander item heeft thema `{ $theme }`
condition-needs-one-test = een voorwaarde heeft precies één van `any`, `none`, `at_least`, `at_most`
condition-test-does-not-fit = `any` en `none` passen bij keuzes, `at_least` en `at_most` bij getallen
wrong-number-of-options = een vraag met keuzes heeft 1 tot { $most } antwoorden
number-cannot-be-scored = een getal kan niet meetellen in de score; laat er een keuze uit volgen met `derives`
key-needs-options = `{ $key }` kan alleen bij een vraag met keuzes
scored-picks-need-rank = een vraag met meerdere antwoorden die meetelt in de score heeft `ranked = true`
bands-must-rise = grenzen beginnen bij het kleinste getal en worden groter
one-decisive-question = precies één vraag met keuzes en een gewicht heeft `decisive = true`
malformed-shares = `shares` heeft een rij voor elk aantal antwoorden, met evenveel getallen en telkens hetzelfde totaal
too-few-personas = een instrument heeft minstens twee persona's
persona-without-goal = persona `{ $id }` heeft geen doel
persona-without-pathway = persona `{ $id }` heeft nergens in `journeys.toml` of `journeys/` een leerweg zonder voorwaarde
trait-of-unscored-question = deze vraag telt niet mee als kenmerk
trait-neutral-or-not = een neutraal kenmerk heeft geen `for` of `against`, elk ander wel
missing-trait = persona `{ $persona }` zegt niets over `{ $question }`
option-in-two-traits = persona `{ $persona }` heeft bij `{ $question }` een antwoord in twee kenmerken
missing-file = bestand `{ $file }` ontbreekt
instrument-too-large = met `{ $file }` is het instrument groter dan { $most } MiB
too-many-files = `{ $folder }` heeft meer dan { $most } bestanden
too-many-values = een instrument heeft hoogstens { $most } waarden
too-many-parts = er staat te veel in dit bestand: meer dan { $most } woorden en tekens
dossier-too-large = `{ $file }` is groter dan { $most } MiB, en dat is geen enkel dossier
record-too-large = het record dat begint op regel { $line } van `{ $file }`, is groter dan { $most } MiB
hint-record-too-large = misschien staat er een aanhalingsteken dat nooit sluit, of is dit geen tabel
too-many-rows = een instrument heeft hoogstens { $most } rijen
too-many-questions = een instrument heeft hoogstens { $most } vragen
too-many-personas = een instrument heeft hoogstens { $most } persona's
too-many-languages = een instrument heeft hoogstens { $most } talen
listed-twice = `{ $value }` staat twee keer in deze lijst
questions-in-a-circle = de `ask_when` van deze vragen hangen van elkaar af: { $questions }

## Waarschuwingen bij een instrument

question-never-asked = deze vraag wordt nooit gesteld: geen antwoord op `{ $question }` voldoet aan `ask_when`
condition-never-holds = dit geldt nooit: geen antwoord op `{ $question }` voldoet eraan
item-on-no-route = `{ $id }` ligt op geen enkele route: geen voorkeur leidt erlangs
preference-hidden = `{ $persona }` kiest leerweg `{ $pathway }` hierboven al, zonder voorwaarde
treatment-twice = hoe `{ $persona }` met fase `{ $phase }` omgaat, staat hierboven al
unused-question = het antwoord op `{ $id }` wordt nergens gebruikt
unused-entry = niets verwijst naar { $what ->
    [reason] reden
    [kind] soort stap
    [category] categorie
    [actor] actor
    [strength] sterkte
    [pathway] leerweg
   *[theme] aanbeveling
} `{ $id }`
options-alike = niets onderscheidt `{ $b }` van `{ $a }`: wat je ook kiest, er volgt hetzelfde uit
band-out-of-reach = geen enkel getal valt in deze groep: getallen gaan van { $min } tot { $max }
weight-above-decisive = `{ $id }` weegt meer dan `{ $decisive }`, die nochtans de doorslag moet geven
weight-without-effect = `{ $id }` weegt zo weinig dat geen enkel rapport het toont
scored-slowly = tabellen scoren gaat met dit instrument verschillende keren trager: { $limit ->
    [personas] het heeft meer dan 16 persona's
    [options] een vraag heeft meer dan 63 antwoorden
    [answers] de antwoorden op zijn vragen nemen meer dan 63 bits in
    [weights] zijn gewichten en verdelingen zijn te groot
   *[ids] de id van een persona of leerweg is te lang
}
text-not-translated = deze tekst in `{ $b }` is dezelfde als in `{ $a }`
hidden-character = deze tekst heeft een onzichtbaar teken ({ $code })
name-shared = `{ $name }` staat voor `{ $a }` en voor `{ $b }`
option-means-unknown = `{ $word }` betekent al dat het antwoord niet bekend is

## Wat de codes van `model check` betekenen

explain-too-many-values = De bestanden bevatten meer waarden dan een instrument nodig heeft: het onze heeft er een twintigste van. De grens belet dat een beschadigd of kwaadwillig bestand al het geheugen inneemt. Zoek een lijst of tabel die per ongeluk herhaald is.
explain-too-many-parts = Een bestand bestaat uit meer woorden en tekens dan een heel instrument. Het wordt niet gelezen: de grens belet dat een beschadigd of kwaadwillig bestand al het geheugen inneemt. Zoek een deel dat per ongeluk herhaald is.
explain-too-many-rows = De bestanden bevatten meer rijen (tabellen in een lijst, ook voorwaarden) dan iemand kan bijhouden. Zoek een tabel die per ongeluk herhaald is, of splits het instrument in twee.
explain-too-many-personas = Zoveel persona's kan niemand uit elkaar houden, en elk antwoord met alle vergelijken duurt te lang. Voeg persona's samen die amper verschillen.
explain-too-many-questions = Zoveel vragen beantwoordt niemand. Laat weg wat niets verandert: `model check` noemt zulke vragen.
explain-too-many-languages = `languages` heeft meer talen dan een instrument kan hebben; elke tekst moet er in elk van bestaan. Laat weg wat je niet gebruikt.
explain-instrument-too-large = De bestanden zijn samen groter dan een instrument ooit is: het onze is een twintigste daarvan. Ze worden niet verder gelezen. Kijk na of de map een instrument bevat en niets anders.
explain-too-many-files = De map `journeys` heeft meer TOML-bestanden dan een instrument kan hebben. Zet samen wat samenhoort; een tabel mag in elk bestand staan.
explain-missing-file = Een instrument is een map met `questions.toml`, `personas.toml` en `journeys.toml`, en eventueel een map `journeys` met meer. Zonder een van die drie is het niet te begrijpen. `leerkompas model init` schrijft een volledige reeks om van te vertrekken.
explain-invalid-utf8 = Het bestand is geen tekst in UTF-8, zodat accenten en andere tekens niet betrouwbaar te lezen zijn. Bewaar het in je editor opnieuw als UTF-8.
explain-toml-syntax = Het bestand volgt hier de regels van TOML niet en kan dus niet gelezen worden; de andere bestanden worden nagekeken voor zover ze het niet nodig hebben. Vaak ontbreekt een aanhalingsteken, haakje of komma, of staat een sleutel of tabel er twee keer. De melding van de lezer is in het Engels.
explain-unknown-key = Het programma kent op deze plaats geen sleutel met die naam. Hij zou niets doen, en vaak is het een schrijffout in een sleutel die er wel toe doet. Verbeter hem, of maak er met # commentaar van.
explain-missing-key = Een rij mist een sleutel waar ze niet zonder kan; er wordt niets geraden. Voeg de sleutel toe; een andere rij van dezelfde soort toont hoe hij eruitziet.
explain-wrong-kind = De waarde is van een andere soort dan de sleutel vraagt: een tekst zonder aanhalingstekens, een getal ertussen, één waarde in plaats van een lijst. Schrijf ze zoals de melding zegt.
explain-number-out-of-range = Het getal is kleiner of groter dan deze sleutel kan zijn. Gewichten gaan van 1 tot 1000; een vraag zonder gewicht telt niet mee, dus laat de sleutel weg in plaats van 0 te schrijven.
explain-unsupported-instrument-format = `questions.toml` begint met het formaat van de bestanden, zodat een later programma weet wat het leest. Dit programma kent het formaat uit de melding.
explain-malformed-id = Id's staan in dossiers, kolommen en scripts en zijn daarom eenvoudig: letters zonder accent, cijfers en _ . -. In de naam die mensen zien mag alles staan.
explain-duplicate-id = Twee rijen van dezelfde soort hebben dezelfde id, zodat een verwijzing allebei kan betekenen. Geef een van de twee een andere id, en kijk na wat ernaar verwijst.
explain-duplicate-alias = Het woord is al de id of een alias van een ander antwoord op deze vraag, zodat het op invoer allebei kan betekenen. Laat het bij één antwoord staan.
explain-listed-twice = Een lijst noemt twee keer hetzelfde. De tweede keer doet niets; misschien was iets anders bedoeld. Haal het weg of verbeter het.
explain-empty-text = Een tekst die mensen moeten lezen is leeg of bevat alleen spaties. Schrijf hem, of laat de hele sleutel weg als dat mag.
explain-missing-translation = Elke tekst staat er in elke taal van `languages`, zodat niemand de helft in een andere taal leest. Voeg de tekst toe, of haal de taal uit `languages`.
explain-unknown-id = De rij verwijst naar iets dat onder deze id niet bestaat. Verbeter de id, of voeg toe wat ze noemt. Hoofdletters maken van een id een andere.
explain-scored-question-must-apply = Een vraag die meetelt moet voor iedereen gelden: anders worden twee organisaties zonder het te weten op verschillende vragen gescoord. Haal `ask_when` of `weight` weg.
explain-condition-on-a-later-question = `ask_when` kijkt naar een antwoord dat er nog niet is: de vraag staat verder in het bestand, of gaat over een opleiding terwijl deze over de organisatie gaat. Verplaats een van de twee, of laat ze van een andere vraag afhangen.
explain-questions-in-a-circle = Elk van deze vragen wacht op het antwoord op de volgende, zodat geen enkele eerst gesteld kan worden. Haal één `ask_when` weg.
explain-bands-do-not-fit = `derives` haalt het antwoord op een andere vraag uit een getal. Daarvoor zijn `bands` nodig, en beide vragen moeten over hetzelfde gaan: de organisatie, of een opleiding.
explain-bands-must-rise = Elke groep loopt van haar getal tot de volgende, zodat er geen gaten zijn en niets overlapt. De eerste begint bij het kleinste getal dat kan, en elke volgende ligt hoger.
explain-reserved-id = Dossiers en tabellen gebruiken die naam zelf, of er staat een punt in, die in een dossier iets anders betekent. Kies een andere id voor de vraag.
explain-condition-without-options = Een voorwaarde met een lege lijst geldt altijd (`none`) of nooit (`any`), en dat is wellicht niet bedoeld. Noem de antwoorden, of haal de voorwaarde weg.
explain-condition-needs-one-test = Een voorwaarde vraagt één ding van één antwoord: `any`, `none`, `at_least` of `at_most`. Schrijf voor twee eisen twee voorwaarden in de lijst; dan moeten ze allebei gelden.
explain-condition-test-does-not-fit = Antwoorden om uit te kiezen toets je met `any` en `none`, getallen met `at_least` en `at_most`.
explain-least-weight-too-large = Er wordt geen persona genoemd voor `least_weight` ingevuld is, en alle vragen samen wegen minder. Verlaag het, of geef vragen meer gewicht.
explain-caution-on-training = Waarschuwingen sluiten het rapport van de organisatie af, welke opleidingen er ook zijn. Ze kunnen dus niet afhangen van een antwoord over één opleiding.
explain-theme-alone = Items met hetzelfde `theme` zeggen hetzelfde voor verschillende persona's, zodat niemand het twee keer leest. Met één item doet het niets, en vaak is het een schrijffout.
explain-wrong-number-of-options = Een keuzevraag heeft antwoorden nodig, en het kunnen er niet meer zijn dan de melding zegt. Gebruik voor een vrij getal `kind = "number"`.
explain-number-cannot-be-scored = Persona's stemmen overeen met keuzes, niet met getallen. Laat met `derives` en `bands` een keuze uit het getal volgen, en geef die vraag het gewicht.
explain-key-needs-options = `rotate` en `divides` gaan over antwoorden om uit te kiezen; een getal heeft die niet. Haal de sleutel weg.
explain-scored-picks-need-rank = Als meerdere antwoorden meetellen, verdeelt `shares` het gewicht volgens hun volgorde. Die moet dus iets betekenen: `ranked = true`.
explain-one-decisive-question = De doelen van de persona's zijn antwoorden op één vraag, die een uitkomst meer dan voorlopig maakt. Precies één vraag met antwoorden en een gewicht zegt `decisive = true`.
explain-malformed-shares = Rij n van `shares` verdeelt het gewicht van een vraag over n antwoorden: ze heeft n getallen, en alle rijen hebben hetzelfde totaal. Er zijn zoveel rijen als er antwoorden kunnen zijn op de vraag die meetelt.
explain-too-few-personas = Met minder dan twee persona's valt er niets te vergelijken. Voeg een `[[persona]]` toe aan `personas.toml`.
explain-persona-without-goal = Doelen bepalen welke persona past; een persona zonder doelen kan haast nooit winnen. Noem in `goals` antwoorden op de vraag die de doorslag geeft.
explain-persona-without-pathway = Advies mag nooit zonder leerweg vallen. Elke persona heeft daarom één `[[preference]]` zonder `when`, voor wie bij geen andere hoort.
explain-trait-of-unscored-question = Een kenmerk gaat over een vraag met een gewicht die niet de doorslag geeft: andere antwoorden tellen niet mee, en de vraag die de doorslag geeft werkt met `goals`.
explain-trait-neutral-or-not = Een sterkte van 0 punten zegt dat de vraag voor deze persona niets uitmaakt, en noemt dus geen antwoorden; elke andere sterkte gaat over antwoorden in `for` of `against`.
explain-missing-trait = Elke persona zegt iets over elke vraag die meetelt, al is het maar dat ze neutraal is, zodat niets vergeten wordt. Voeg een `[[persona.trait]]` toe.
explain-option-in-two-traits = Twee uitspraken geven hetzelfde antwoord punten, en maar één kan gelden. Noem het in één van de twee.
explain-question-never-asked = Geen enkele reeks antwoorden voldoet aan alle voorwaarden in `ask_when`, dus niemand krijgt deze vraag ooit. Misschien sluiten twee voorwaarden elkaar uit, of geldt een vraag waarvan ze afhangt dan niet.
explain-condition-never-holds = Geen enkele reeks antwoorden voldoet aan al deze voorwaarden, dus wat erachter staat verschijnt nooit. Alle voorwaarden van een lijst moeten samen gelden; antwoorden op één vraag waarvan er een volstaat, horen in één `any`.
explain-item-on-no-route = Een rapport volgt de eerste leerweg die een voorkeur geeft. Geen van die routes komt langs de fasen van dit item, of `pathways` of `when` sluit ze allemaal uit. Verbeter de fasen, of voeg een voorkeur toe.
explain-preference-hidden = Een persona kiest elke leerweg één keer, volgens de eerste voorkeur die geldt. Een eerdere zonder voorwaarde geldt altijd, dus deze en haar uitleg komen nooit aan bod. Zet ze hoger, of haal ze weg.
explain-treatment-twice = Twee rijen zeggen hoe één persona met één fase omgaat, en het rapport zou ze allebei vertellen. Voeg ze samen, of verbeter de persona of de fase.
explain-unused-question = De vraag telt niet mee, staat in geen enkele voorwaarde, geeft geen ander antwoord en verdeelt geen portfolio: mensen beantwoorden ze voor niets. Gebruik ze, of haal ze weg.
explain-unused-entry = Niets verwijst naar deze rij, dus ze verschijnt nooit. Verwijs ernaar, of haal ze weg.
explain-options-alike = Elke persona stemt met beide antwoorden evenveel overeen, en elke voorwaarde die het ene noemt, noemt ook het andere. De keuze ertussen verandert dus niets. Voeg ze samen, of zeg in een kenmerk of voorwaarde wat ze onderscheidt.
explain-band-out-of-reach = De groep ligt voorbij het kleinste of het grootste getal dat kan, dus geen enkel getal geeft dit antwoord. Verbeter `from`, of `min` en `max`.
explain-weight-above-decisive = De vraag die de doorslag geeft moet het zwaarst wegen, maar deze weegt meer. Verlaag dit gewicht, verhoog dat andere, of laat deze vraag de doorslag geven.
explain-weight-without-effect = Rapporten geven een overeenkomst tot op een tiende van een procent. Naast de andere gewichten is dit zo klein dat geen enkel antwoord zoveel verandert. Verhoog het, of haal het weg: dan stuurt het antwoord enkel het advies.
explain-scored-slowly = `score` heeft een snelle weg voor tabellen en JSON-regels, met plaats voor 16 persona's, 63 antwoorden per vraag, 63 bits voor één antwoord op elke vraag, en id's van persona's en leerwegen van enkele tientallen tekens. Daarboven is de uitkomst dezelfde, maar duren grote bestanden langer. Scoort niemand miljoenen rijen? Laat het dan zo.
explain-text-not-translated = Een lange tekst is dezelfde in twee talen, en dat lijkt op een kopie die nooit vertaald is. Vertaal hem; korte teksten, zoals namen, mogen dezelfde zijn.
explain-hidden-character = De tekst bevat een teken dat niemand ziet, zoals een escape, een spatie zonder breedte of een teken dat de schrijfrichting omkeert. Vaak komt het mee met gekopieerde tekst, en het maakt woorden verschillend die er hetzelfde uitzien. Typ de tekst opnieuw.
explain-name-shared = Een kolom of cel mag een naam bevatten in plaats van een id. Deze naam staat voor twee dingen, en wordt dus geweigerd, of begrepen als wat hem als id of alias heeft. Geef ze namen die verschillen.
explain-option-means-unknown = Op invoer betekent dit woord "gevraagd, niet bekend", zoals `[unknown]` zegt, en kan het dus nooit dit antwoord kiezen. Haal het bij een van de twee weg.

## Hulp

help = Ontdek welke van zes opleidingspersona's het best past bij een opleiding in je organisatie, waarom, en wat daaruit volgt.
help-after = Zonder opdracht begint een interview. Uitleg over één opdracht: leerkompas OPDRACHT --help
help-usage = Gebruik
help-commands = Opdrachten
help-command = OPDRACHT
help-arguments = Argumenten
help-options = Opties
help-lang = Taal: nl of en (anders LEERKOMPAS_LANG, dan de taal van je systeem)
help-color = Kleur: auto, always of never (NO_COLOR wordt gevolgd)
help-option-no_pager = Toon lange tekst ineens, niet scherm per scherm (zie ook PAGER)
help-option-model = Gebruik een ander instrument uit deze map (ook: LEERKOMPAS_MODEL)
help-help = Toon de uitleg bij een opdracht
help-version = Toon de versie
help-interview = Stel de vragen en toon het resultaat
help-interview-dossier = Het dossier om in te vullen of mee verder te gaan; zonder naam biedt leerkompas de dossiers van deze map aan
help-interview-plain = Vragen per regel, zonder lijsten: voor een schermlezer, een pipe of een eenvoudige terminal
help-quick = Vraag enkel wat nog kan veranderen welke persona past
help-full = Vraag alles, zonder te kiezen tussen kort en volledig
help-live = Toon de tussenstand tijdens het vragen (voor wie het gesprek leidt)
help-interviewer = Wie de vragen stelt; komt in het dossier
help-respondent = Wie de vragen beantwoordt; komt in het dossier
help-interview-after = Elk antwoord wordt meteen bewaard. Ctrl-C stopt; dezelfde opdracht gaat verder waar je was.
help-report = Toon wat een ingevuld dossier zegt, of wat vele dossiers gemeen hebben
help-report-dossiers = Het dossier (TOML of JSON); - leest van stdin. Meerdere dossiers, een map, een tabel of de JSONL van `score`: een portfolio
help-report-format = terminal, markdown, html (één bestand om te lezen, door te sturen of af te drukken) of json; anders volgens de naam van --output, en zonder die naam terminal
help-report-output = Schrijf naar dit bestand
help-report-plan = Alleen het plan: wat jullie zelf kunnen doen
help-report-depth = Hoeveel: brief (één scherm), standard (de gewone keuze op een terminal) of full (alles; de gewone keuze voor Markdown en HTML)
help-report-section = Alleen deze delen, met komma's ertussen: answer, why, plan, thresholds, persona, journey, notes, method
help-report-open = Bewaar als webpagina en open die in de browser; zonder -o naast het dossier
help-report-references = Zet achter elke uitspraak waar ze in de studie staat
help-report-no_notes = Laat de notities weg, bijvoorbeeld voor wie het rapport krijgt; de namen van wie vroeg en wie antwoordde blijven staan
help-report-anonymous = Een portfolio zonder namen, met groepen van minder dan vijf organisaties samengenomen
help-report-keep = Kolommen van een tabel die geen vragen zijn en mogen wegvallen, met komma's ertussen
help-report-training = Alleen de opleiding met dit volgnummer
help-score = Bereken de scores van records uit CSV, TSV, JSONL of dossiers
help-score-inputs = Bestanden om te scoren; - of niets leest van stdin
help-from = Formaat van de invoer: csv, tsv, jsonl, json of toml (anders volgens de bestandsnaam)
help-score-format = csv: een rij per opleiding; jsonl: een JSON-document per record; anders volgens de naam van --output, en zonder die naam csv
help-score-output = Schrijf naar dit bestand
help-rejects = Bewaar geweigerde records met hun reden in dit bestand; verbeter ze daar en score dan dat bestand
help-score-keep = Kolommen die ongewijzigd meegaan naar het resultaat, met komma's ertussen
help-score-full = Ook weg, drempels en opportuniteiten (alleen met --format jsonl)
help-delimiter = Teken tussen de kolommen (anders volgens de kolomkoppen); tab voor een tab
help-jobs = Aantal rekenkernen (standaard alle)
help-score-summary = Toon na afloop hoe personas en uitkomsten verdeeld zijn
help-quiet = Zeg niets op stderr behalve fouten
help-score-strict = Stop bij het eerste record dat niet klopt
help-score-after = Een tabel heeft een koprij met id's of namen van vragen, en eventueel `organisation` en `training`; in een cel staat een antwoord als id of als naam, of `unknown`. Meerdere doelen in één cel: met | ertussen, het belangrijkste eerst; met ; of , ertussen, even belangrijk. Of elk in een kolom: `ambition_1`, `ambition_2`. Exitcode 3: klaar, maar er zijn records geweigerd.
help-compare = Leg dossiers naast elkaar: gesprekspartners, klanten, afdelingen, voor en na
help-compare-dossiers = Twee of meer dossiers (TOML of JSON); - leest er één van stdin
help-compare-format = terminal, markdown, html (één bestand om te lezen, door te sturen of af te drukken) of json; anders volgens de naam van --output, en zonder die naam terminal
help-compare-output = Schrijf naar dit bestand
help-compare-references = Zet achter elke uitspraak waar ze in de studie staat
help-compare-force = Vergelijk ook dossiers die met verschillende versies van de vragen zijn ingevuld
help-compare-after = Opleidingen met dezelfde titel worden met elkaar vergeleken (hoofdletters tellen niet), de andere in de volgorde waarin ze in de dossiers staan. Wat niet in elk dossier staat, wordt vermeld en niet vergeleken.
help-list = Toon de dossiers in een map, met hoe ver elk staat
help-list-folder = De map; zonder map de huidige
help-list-format = terminal, markdown, html of json; anders volgens de naam van --output
help-list-output = Schrijf naar dit bestand
help-edit = Open een dossier in je eigen teksteditor ($VISUAL of $EDITOR)
help-edit-dossier = Het dossier (TOML of JSON)
help-edit-after = Je bewerkt een kopie. Het dossier wijzigt pas als die klopt; anders hoor je wat er mis is en kun je verder bewerken.
help-help-command = De opdracht
help-plan = Spreek af wat jullie doen, wie ervoor zorgt en tegen wanneer; of toon het plan
help-plan-dossier = Het dossier (TOML of JSON)
help-plan-step = Zet zonder vragen deze stap op het plan, of wijzig hem: de id van een stap, of eigen woorden (met een spatie)
help-plan-owner = Wie voor die stap zorgt
help-plan-due = Tegen welke dag: 2027-03-31
help-plan-status = Hoe ver die stap staat: open, doing, done of dropped, of het woord ervoor
help-plan-training = Alleen de opleiding met dit nummer
help-plan-format = Toon het plan, zonder te vragen: terminal, markdown, html of json
help-plan-output = Schrijf het plan naar dit bestand
help-plan-after = Zonder opties vraagt de opdracht wat jullie afspreken; zonder terminal toont ze het plan. Alles staat in het dossier, onder [[training.plan]].
help-new = Maak een leeg dossier om in te vullen
help-new-dossier = Naam van het nieuwe bestand; - schrijft naar stdout
help-new-format = toml (met uitleg), json, of csv (alleen de koprij); anders volgens de bestandsnaam
help-show = Lees over persona's, klantreizen, leerwegen, doelen, vragen en aanbevelingen, en hoe de score berekend wordt
help-show-topic = persona, journey, pathway, goal, question, recommendation of weights (hoe de score berekend wordt, met alle getallen)
help-show-id = Welke; zonder id komt de lijst
help-show-phase = Alleen deze fase van de klantreis, bijvoorbeeld evaluation
help-show-layer = Alleen deze laag: activity, touchpoint, thought, threshold of opportunity
help-show-format = terminal, markdown, html (één bestand om te lezen, door te sturen of af te drukken) of json; anders volgens de naam van --output, en zonder die naam terminal
help-show-output = Schrijf naar dit bestand
help-export = Schrijf de vragen uit voor andere programma's
help-export-schema = JSON Schema van een dossier, om het in een editor aan te vullen en na te kijken, of van een resultaat
help-export-schema-of = dossier (standaard), of result: wat `report --format json` en elke regel van `score --format jsonl` schrijven
help-export-schema-output = Schrijf naar dit bestand
help-export-schema-after = Met `#:schema ./BESTAND` als eerste regel van een dossier vullen editors met Taplo (in VS Code: Even Better TOML) het aan en kijken ze het na.
help-export-sql = De score als één SQL-query, voor antwoorden die in hun databank blijven
help-export-sql-dialect = duckdb, spark of postgres
help-export-sql-table = De tabel met de antwoorden, zo nodig met haar schema: `sector.answers` (standaard: answers)
help-export-sql-flavour = select (standaard): een query; view: CREATE VIEW, genoemd naar de tabel met `_scored` erachter
help-export-sql-row = De kolom die rijen uit elkaar houdt (standaard: row); in het resultaat heet ze `row`
help-export-sql-columns = De kolommen van de tabel, zoals in de kop van een CSV; zonder deze optie een kolom voor alles wat je kunt antwoorden
help-export-sql-keep = Neem deze kolommen mee, met komma's ertussen
help-export-sql-output = Schrijf naar dit bestand
help-export-sql-after = Elke rij krijgt dezelfde scores als met `leerkompas score`, tot op het laatste cijfer. Een rij die geen score kan krijgen, krijgt haar probleem in twee kolommen extra.
help-model = Een eigen instrument: maak er een om aan te passen, toon het, kijk het na
help-model-init = Schrijf het ingebouwde instrument naar een map, om aan te passen
help-model-init-folder = De map: nieuw of leeg
help-model-show = Toon welk instrument in gebruik is
help-model-show-effective = Het geheel zoals het begrepen wordt, als TOML of JSON: standaardwaarden ingevuld, punten bij elk antwoord, een feit per regel, om te vergelijken
help-model-show-format = terminal (standaard; met --effective: TOML) of json
help-model-check = Kijk een instrument na: fouten, en wat wellicht niet zo bedoeld is
help-model-check-deny = Behandel deze waarschuwingen als fouten; warnings staat voor allemaal
help-model-check-explain = Leg een code uit: wat ze betekent, waarom het telt, hoe je het oplost
help-model-check-format = human, markdown, html (één bestand om te lezen, door te sturen of af te drukken) of json; anders volgens de naam van --output, en zonder die naam human
help-model-check-output = Schrijf naar dit bestand
help-model-check-prove = Bekijk alle mogelijke antwoorden: of de beloften kloppen, wie hoe vaak past, hoever gewichten kunnen schuiven
help-model-diff = Zeg wat een ander instrument verandert: voor wie antwoordt, en in de bestanden
help-model-diff-folders = De map van het andere instrument; van twee mappen eerst het oude, dan het nieuwe
help-model-diff-format = terminal, markdown, html (één bestand om te lezen, door te sturen of af te drukken) of json; anders volgens de naam van --output, en zonder die naam terminal
help-model-diff-output = Schrijf naar dit bestand
help-model-diff-after = Met één map: het instrument dat in gebruik is, naast dat van de map.
help-model-check-after = Met fouten is een instrument onbruikbaar: exitcode 1. Met waarschuwingen niet, tenzij --deny dat zegt.
help-completions = Schrijf wat een shell nodig heeft om leerkompas aan te vullen terwijl je typt
help-completions-shell = bash, zsh, fish of powershell
help-completions-after = Voor bash: leerkompas completions bash > ~/.local/share/bash-completion/completions/leerkompas
help-man = Schrijf de handleiding: een pagina over leerkompas en een over elke opdracht
help-man-output = Schrijf alle pagina's naar deze map; anders gaat de pagina over leerkompas naar stdout
help-man-after = Meteen lezen: leerkompas man | man -l -
help-plain = Zonder opdracht: vragen per regel, zonder lijsten

## De handleiding

manual-title = Handleiding van leerkompas
manual-name = Naam
manual-synopsis = Overzicht
manual-description = Beschrijving
manual-exit = Afsluitcode
manual-exit-done = Klaar.
manual-exit-failed = Het lukt niet: een bestand kan niet gelezen of geschreven worden, of is niet geldig.
manual-exit-usage = De opdracht klopt niet.
manual-exit-rejected = Klaar, maar er zijn records geweigerd.
manual-exit-no-terminal = Er is geen terminal om op te vragen.
manual-exit-interrupted = Onderbroken; de antwoorden zijn bewaard.
manual-environment = Omgeving
manual-env-lang = De taal, nl of en; --lang gaat voor, de taal van je systeem komt erna.
manual-env-model = De map van een ander instrument; --model gaat voor.
manual-env-no-color = Als dit niet leeg is: geen kleur.
manual-env-accessible = Als dit niet leeg, 0, false, no of off is: vragen regel per regel, zonder lijsten, voor een schermlezer.
manual-env-columns = Hoe breed een pagina is; anders zo breed als de terminal.
manual-env-date = De datum op rapporten, in seconden sinds 1970: dezelfde antwoorden geven dan elke dag dezelfde bytes.
manual-files = Bestanden
manual-files-text = Een dossier is een bestand van jou, in de map waar je begon. leerkompas bewaart niets op een andere plaats en gaat nooit het netwerk op.
manual-see-also = Zie ook

## Wat in de hulp voor een waarde staat

value-DEPTH = DIEPTE
value-SECTIONS = DELEN
value-COMMAND = OPDRACHT
value-FOLDER = MAP
value-CODE = TAAL
value-WHEN = WANNEER
value-CODES = CODE
value-DIR = MAP
value-FILE = BESTAND
value-CHARACTER = TEKEN
value-NAME = NAAM
value-COLUMNS = KOLOMMEN
value-DATABASE = DATABANK
value-TABLE = TABEL
value-FLAVOUR = SOORT
value-COLUMN = KOLOM
value-HEADER = KOP
value-PHASE = FASE
value-LAYER = LAAG
value-FORMAT = FORMAAT
value-FROM = FORMAAT
value-INPUTS = INVOER
value-WHAT = WAT
value-SHELL = SHELL
value-TOPIC = ONDERWERP
value-DOSSIER = DOSSIER
value-ID = ID
value-N = N
value-STEP = STAP
value-DATE = DATUM
value-STATUS = STATUS
