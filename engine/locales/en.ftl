# What leerkompas itself says, in English. Texts about personas and questions are in the instrument.

decimal-mark = .
group-mark = ,
percent = { $value }%
list-and = and
list-or = or
message-with-hint = { $message } ({ $hint })

## The report

report-untitled = Unnamed organisation
report-no-training = There is no training in this dossier yet. `leerkompas interview` with the name of the dossier adds one.
report-source = Based on { $source }; instrument { $version } ({ $hash }).
report-source-references = Numbers in [ ] refer to the sections of that study.
report-other-edition = This dossier was filled in with version { $before } of the questions ({ $before-hash }) and scored here with version { $now } ({ $now-hash }): the result may differ from before.
report-recognised = Says the respondent: { $answer }.
report-interview-date = Interview begun on { $date }.
report-interview-with = Answered by: { $name }.
report-interview-by = Questions asked by: { $name }.
heading-recognised = Recognition
note-general = In general
persona-in-short = { $persona }: { $tagline }

verdict-clear = For this training { $persona } is the closest match.
verdict-mixed = For this training { $personas } are almost equally close matches.
verdict-tied = For this training { $personas } are equally close matches.
verdict-by-goals = For this training { $persona } is the closest match.
verdict-goal-of-others = { $goals ->
    [one] Your goal "{ $names }" belongs
   *[other] Your goals { $names } belong
} to { $personas }.
verdict-provisional = For now { $persona } is the closest match for this training. That is not certain yet: "{ $decisive }" is not filled in, and it weighs most.
verdict-provisional-mixed = For now { $personas } are almost equally close matches for this training. That is not certain yet: "{ $decisive }" is not filled in, and it weighs most.
verdict-insufficient = Too little is filled in to name a persona. Do fill in "{ $decisive }": it weighs most.

standing-margin = Lead over { $runner }: { $margin } points.
standing-tie = { $first } and { $runner } end level.
standing-insufficient = The order above is no more than an indication.
standing-complete = All { $of } questions that count are answered.
standing-incomplete = Answered: { $answered } of the { $of } questions that count. Not known: { $missing }.

standing-scale = 50% means: no indication for or against.
standing-below = Even for { $first } more speaks against than for: none fits well; this comes closest.
standing-weak = That is a weak fit: everything is answered, and still { $first } stays below { $percent }.

heading-favours = Strongest evidence for { $persona }
heading-opposes = Strongest evidence against { $persona }
heading-changes = Which other answer would change the outcome
change = { $question }: { $answers } → then { $persona } comes first
most-important = { $question } (with only the most important changed)
change-decisive = Another answer to "{ $question }" soon puts another persona first: that question weighs most.
change-decisive-open = "{ $question }" is not filled in yet. That question weighs most, and may put another persona first.
change-only = { $changes ->
    [one] This one other answer would do so too:
   *[other] Each of these other answers would do so too:
}
change-no-other = No other answer by itself puts another persona first.
heading-meaning = What is typical of { $persona }
heading-pathways = Pathways, the most obvious first
heading-background = What the study saw at every kind of organisation
pathway = { $pathway }: { $because }
heading-journey = The journey in { $stops } steps, along the first pathway
attention-priority = gets a lot of attention
attention-partly = gets some attention
attention-rarely = gets little attention
pressing = Matters more to you: { $reasons }
heading-here = What else matters in your case
heading-plan = What you can do yourselves, best first
heading-plan-more = What else you can do yourselves, best first
plan-step = At step: { $phase }
plan-against = Addresses: { $threshold }
plan-own = the study names it for { $personas }
plan-general = the study names it for every organisation
plan-recommended = a recommendation of the study
plan-recognised = Answers what you recognise: { $thresholds }
plan-due = by { $date }
plan-overdue = overdue: was due by { $date }
decided-more = { $steps ->
    [one] And one more step; the plan has them all.
   *[other] And { $steps } more steps; the plan has them all.
}
first-step = Start with this: { $step }
report-more = More: --depth full, or a part with --section: why, plan, journey, …
heading-decided = What you agreed to do
heading-unanswered = Recognised, but the study names nothing against it that you can do yourselves
heading-elsewhere = Also ticked, but not on this route: from an earlier result, or of another pathway
status-open = to do
status-doing = in progress
status-done = done
status-dropped = dropped
answered-by-step = A step of the plan answers it.
answered-not = The study names nothing against it that the organisation itself can do.
answered-elsewhere = It is not on this route: of a persona that does not fit (any more), or of another pathway.
who-can-act = Who can act: { $actors }
group-activities = What organisations do here
column-activities = Activities
column-touchpoints = Contacts
column-thoughts = Thoughts
column-thresholds = Barriers
column-opportunities = Help
group-touchpoints = Who and what is involved
group-thoughts = Heard in the interviews
group-thresholds = What can get in the way
group-opportunities = What can help
group-recommended-instead = Gets little attention; the study recommends
group-recommended = The study recommends
field-who = With whom
field-what = With what
told-above = see above
references-show = Show for every statement where it stands in the study
heading-notes = Notes
heading-organisation-notes = Notes on the organisation
heading-mix = Your organisation as a mix
mix-intro = Each training activity with a known goal counts once, divided over the personas that fit it.
mix-part = { $share } { $persona } ({ $trainings ->
    [one] { $trainings } training activity
   *[other] { $trainings } training activities
})
heading-limits = Good to know
heading-cautions = How to read this

## The page

report-kicker = Leerkompas: which personas fit your training
report-made = Made with leerkompas { $version } on { $date }.
date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[other] December
} { $year }
heading-first = Where you can start
heading-open = What is still missing
open-decisive = weighs most
open-how = Add this in the dossier or in the interview and make the report again: the outcome becomes more certain.
heading-matches = How well each persona fits
chart-title = How well each persona fits, in % (middle, 50%: no sign for or against)
chart-title-only = How well each persona fits by one answer, that on "{ $question }", in %
chart-matches = The bars run from 0 to 100%, the line is at 50%. What fits is drawn dark.
bar-above = { $points } points above 50%
bar-below = { $points } points below 50%
bar-neutral = exactly 50%
chart-weights = Bars to the right speak for it, bars to the left against it, in points above or below 50.
bar-for = speaks for it
bar-against = speaks against it
bar-nothing = speaks neither for nor against
heading-profile = Your answers beside { $persona }
evidence-study = The study says: { $study }
mix-trainings = { $trainings ->
    [one] { $trainings } training activity
   *[other] { $trainings } training activities
}
heading-remedies = What can get in the way, and what helps
heading-method = How this report was made
method-match = For each answer we looked at how well it agrees with what the study says of each persona. The weighted mean of that, from 0 to 100%, says how well a persona fits. The same answers always give the same outcome.
method-other-rules = Other rules could be defended too: letting all traits count equally, or leaving out the traits on which a persona is neutral. By those, another persona comes first in at most { $all } of all possible answers, and where the outcome is clear in at most { $clear }.

## The portfolio

portfolio-title = Portfolio: { $trainings ->
    [one] 1 training activity
   *[other] { $trainings } training activities
}
portfolio-title-of = Portfolio: { $trainings ->
    [one] 1 training activity
   *[other] { $trainings } training activities
} from { $dossiers ->
    [one] 1 dossier
   *[other] { $dossiers } dossiers
}
portfolio-lead = { $leaders ->
    [one] Most often, { $personas } is the closest match: for
   *[other] Equally often, { $personas } are the closest match: each for
} { $percent } of the training activities with an outcome ({ $first } of { $named }).
portfolio-lead-nobody = For none of the training activities is enough answered to name a persona.
portfolio-lead-recognised = The barrier that is recognised most often: "{ $threshold }" ({ $percent }, { $trainings } of the { $asked } training activities that were asked).
portfolio-recognised = Which barriers people recognise
portfolio-recognised-how = Asked for { $asked ->
    [one] 1 training activity
   *[other] { $asked } training activities
}; the percentages are a part of those.
portfolio-rejected = { $records ->
    [one] 1 record was rejected and counts
   *[other] { $records } records were rejected and count
} nowhere.
portfolio-anonymous = Without names; groups of fewer than five organisations are taken together.
portfolio-firmness = How certain that is
portfolio-clear = one persona fits best
portfolio-mixed = several personas fit
portfolio-provisional = provisional: the goal is not known
portfolio-insufficient = too little answered
portfolio-often = for { $percent } ({ $trainings ->
    [one] 1 training activity
   *[other] { $trainings } training activities
})
portfolio-threshold = For { $percent } ({ $trainings ->
    [one] 1 training activity
   *[other] { $trainings } training activities
}){ $pressing ->
    [0] {""}
   *[other] , and for { $pressing } of them more so because of their situation
}
portfolio-personas = How often each persona fits best
portfolio-thresholds = What is to be expected from the study
portfolio-thresholds-how = Barriers that according to the study go with the personas that fit here, or with the situation of the organisation, and for how many training activities that is so. This is an expectation: nobody was asked whether it is true.
portfolio-actors = Who can do what
portfolio-actors-how = Opportunities that according to the study go with the personas that fit here, or with the situation of the organisation, by who can take them up.
portfolio-goals = What this training is for
portfolio-pathways = Which pathway is suggested first
portfolio-open = What is left unanswered most often
portfolio-groups = Which persona fits where
portfolio-groups-how = How well each persona fits on average, in percent, by group. The numbers are those of the list at the top.
portfolio-count = Number
portfolio-leading = { $persona } ({ $percent })
portfolio-own = the organisation itself
portfolio-leader = most often: { $leading }
portfolio-tied = { $personas } personas equally often ({ $percent })
portfolio-nobody = no outcome
portfolio-merged = { $groups ->
    [0] others, taken together
    [one] 1 small group
   *[other] { $groups } groups, taken together
}
portfolio-unanswered = not answered
portfolio-overlap = A training activity can be in more than one group here.
portfolio-closest = Where several personas fit, the smallest difference first
portfolio-rare = Who stands out: a persona fits that is rare here
portfolio-case = { $personas }: { $match }, { $hundredths ->
    [0] level with the next
   *[other] { $margin } points ahead of the next
}
portfolio-row = Record { $row }
portfolio-kicker = Leerkompas: which personas fit the training of many organisations
portfolio-means = A mean says something about a group, not about who is in it. In a small group, every answer counts for a lot.
portfolio-not-a-sample = These are the organisations that answered. They do not by themselves stand for their sector or region, nor do the thirty organisations of the study.
portfolio-too-small = a portfolio without names needs at least { $least } organisations
hint-portfolio-too-small = with fewer, the whole gives away who answered what; only organisations with a name and an answer count, each once: add dossiers or leave out `--anonymous`
option-of-one-dossier = `{ $option }` is about one dossier, not about a portfolio
option-of-portfolio = `{ $option }` is about a portfolio of several dossiers, not about one

## The proof

proof-title = What is certain of this instrument
proof-all = All { $sets } answer sets were looked at: every answer or none to every question that counts.
proof-some = There are { $space } answer sets, too many to look at all of them. { $sets } were drawn at random: a share is off by at most { $bound } percent points 99 times in 100, and what was never found may exist all the same.
proof-promises = Promises
proof-kept = holds: { $promise }
proof-broken = DOES NOT HOLD: { $promise }
proof-about = Not for { $names }.
proof-example = The smallest answer set that shows it, as a dossier:
promise-goal-decides = With only goals that belong to one persona, that persona comes first, whatever else is answered.
promise-shared-goal-leaves-it = With a goal that several personas share, one of them comes first, and each of them can.
promise-no-goal-is-not-certain = Without a goal the traits decide, and the outcome is never certain.
promise-neutral-says-nothing = What says nothing about two personas does not change which of them is ahead.
promise-absent-counts-nowhere = What is not answered or not known counts nowhere.
promise-everyone-can-win = Every persona can fit best.
promise-nobody-always-wins = No persona always fits best.
promise-every-question-matters = For every question that counts, another answer can put another persona first.
promise-context-moves-nothing = Questions about the context change no score.
promise-other-rules-as-stated = What the instrument says of other rules is what is counted here.
proof-personas = How often each persona fits best
proof-share = { $name }: { $percent }
proof-ties = the first two exactly level: { $percent }
proof-by-goals = of which only because of a goal of another persona: { $percent }
proof-alternatives = By other rules
proof-alternatives-how = How often another persona comes first if you count otherwise: all traits equally strong, or without the traits on which a persona is neutral.
proof-equal-strengths = equally strong
proof-without-neutral = without neutral
proof-all-sets = all
proof-verdict = Verdict
proof-close = Who ends close together most often
proof-turns = How often one other answer puts another persona first
proof-turned = For { $percent } of the answer sets, another answer to one of the questions can do that. By question:
proof-weights = How far each weight can move
proof-weights-how = Between these bounds no answer set gets another persona in front, the other weights being equal; exact ties aside.
proof-least = At least
proof-most = At most
proof-no-least = no bound
proof-no-most = no bound
proof-progress = {"{wide_bar} {percent}%  {eta} left"}

## Another instrument

change-title = What this change does
change-no-move = For none of the answer sets does another persona fit best.
change-moved = For { $percent } of the answer sets another persona fits best.
change-all = All { $sets } answer sets that both instruments understand were looked at.
change-moves = From whom to whom
change-move = { $from } → { $to }: { $percent }
change-nobody = nobody
change-example = The smallest answer set that shows it, as a dossier:
change-firmness = The same persona, more or less firmly
change-differences = What stands differently ({ $differences })
change-before = was: { $text }
change-after = is: { $text }

## The comparison

compare-title = Comparison of { $dossiers } dossiers
compare-title-of = { $organisation }: comparison of { $dossiers } dossiers
compare-no-answer-differs = No answers differ.
compare-answers-differ = { $answers ->
    [one] 1 answer differs
   *[other] { $answers } answers differ
}; { $scored ->
    [0] none counts in the score
    [one] 1 counts in the score
   *[other] { $scored } count in the score
}.
compare-no-training = There is no training that every dossier has.
compare-unpaired = Not in every dossier, so not compared: { $trainings }.
compare-by-position = Compared by their place in the dossier: the titles differ.
compare-organisation-name = Organisation
compare-respondent = Answered by
compare-interviewer = Questions asked by
compare-date = Date
compare-file = File
compare-editions-differ = Take care: these dossiers were filled in with different versions of the questions: { $editions }. A difference may come from that.
compare-other-edition = These dossiers were filled in with version { $before } of the questions ({ $before-hash }) and scored here with version { $now } ({ $now-hash }): the results may differ from before.
compare-edition = version { $version }, { $hash }
compare-matches = How well each persona fits
compare-persona = Persona
compare-difference = Difference in points
compare-verdict = Outcome
compare-clear = clear
compare-mixed = several
compare-provisional = provisional
compare-insufficient = too little filled in
compare-recognised = Recognised?
compare-step = Step
compare-progress = { $done } done, { $open } to do or in progress ({ $overdue } of them overdue), { $dropped } dropped
compare-recognised-yes = yes
compare-recognised-partly = in part
compare-recognised-no = no
compare-organisation = About the organisation
compare-differences = Answers that differ
compare-no-difference-here = No answers differ here.
compare-difference-elsewhere = No answers differ here. What differs above comes from the answers about the organisation.
compare-question = Question
compare-weight = Weight
compare-no-weight = none
compare-kicker = Leerkompas: dossiers side by side
compare-which = Which dossier is which
compare-dossier = Dossier
compare-dossier-training = Dossier and training
compare-standings = Where each dossier stands
compare-fits = Fits best
compare-lead = Lead
compare-points = { $points } points
compare-answered = Answered
compare-answered-of = { $answered } of { $of }
compare-chart = The bars run from 0 to 100%, the line is at 50%. Who fits a dossier is drawn dark.
compare-chart-points = Beside them stands how many points { $b } is above or below { $a }.
compare-table = The line in each cell is at 50%. Who fits a dossier is drawn dark.
compare-answers = Answers
compare-context = context
compare-context-is = Context does not count in the score, but it does steer the advice.
compare-caution-for = This holds for { $dossiers }.
compare-method-heading = How this comparison was made
compare-method = Each dossier is scored as in its own report. Training activities with the same title are compared with each other, the others in the order in which they stand in the dossier. An answer to a question that does not apply is no difference.
held-by = { $name } ({ $dossiers })
outcome-same = In { $dossiers ->
    [2] both dossiers
   *[other] all { $dossiers } dossiers
} { $persona } is the closest match for this training.
outcome-same-mixed = In { $dossiers ->
    [2] both dossiers
   *[other] all { $dossiers } dossiers
} { $personas } match this training.
outcome-within-margin = First come { $standings }; { $personas } { $count ->
    [one] fits
   *[other] fit
} everywhere.
outcome-nearly = It also fits: { $standings }.
outcome-moved = Another persona is the closest match: from { $from } ({ $a }) to { $to } ({ $b }).
outcome-scattered = Not the same persona fits best everywhere: { $standings }.
outcome-open = In { $dossiers } too little is filled in to name a persona. Do fill in "{ $decisive }" there: it weighs most.
outcome-provisional = That is not certain yet: in { $dossiers } "{ $decisive }" is not filled in, and it weighs most.
answer-none = not answered
answer-not-asked = not asked
answer-with-number = { $number }, { $answer }

## Showing

show-goals = Goals
show-traits = What the study says about it
show-trait = { $question }: { $text } ({ $strength }, { $points } points) [{ $section }]
show-more-persona = More about one persona: leerkompas show persona ID
show-more-journey = One journey: leerkompas show journey ID. One phase across all personas: --phase PHASE. One layer: --layer activity, touchpoint, thought, threshold or opportunity.
show-its-journey = The journey: leerkompas show journey { $id }
show-general = all personas together
show-journeys = Journeys
show-journey = Journey
show-journey-of = The journey of { $persona }
show-phase = Phase
show-nothing = The study says nothing about this.
show-goal-of = Goal of { $personas }
show-steps = Steps
show-takers = Who chooses this pathway, and when
show-more-question = More about one question: leerkompas show question ID
show-weight = Counts with weight { $weight } [{ $section }].
show-derives = Does not count itself; `{ $derived }` follows from it and counts with weight { $weight } [{ $section }].
show-context = Does not count in the score; it steers pathways and advice [{ $section }].

## The scoring rule

weights-title = How a match is computed
weights-rule = Take every question that is answered, and multiply its weight by how far the answer agrees with the persona. Add that up and divide it by the weight of those questions together: that is the match, in percent. What is not answered or not known counts on neither side.
weights-agreement = An answer agrees from 0 (not at all) to 100 (fully); 50 means: no indication. With "{ $decisive }" it is 100 for a goal of the persona's own and 0 for any other. With the other questions it is 50, plus the points of the statement for the answers it is for, minus them for those it is against.
weights-rounding = A match is rounded to hundredths, halves up. Personas that end level stay in the order below.
weights-margin = Who is less than { $margin } points behind the first fits almost equally well. If a goal belongs to another persona and not to the first, that one is named too.
weights-least = As long as the weight of what is answered is below { $least } of { $total }, no persona is named. Without an answer to "{ $decisive }" an outcome is provisional.
weights-of-questions = What each question weighs
weights-question = Question
weights-weight = Weight
weights-together = Together
weights-of-strengths = From the study's words to points
weights-strength = Strength
weights-points = Points
weights-of-question = { $question } ({ $id }): weight { $weight } of { $total }
weights-goal = Answer
weights-whose = 100 for (0 for the others)
weights-shares = { $picks } answers divide the weight, the most important first: { $shares }.
weights-persona = Persona
weights-statement = { $persona }: "{ $word }" counts as { $strength } ({ $points }{ $sides }) [{ $section }]
weights-statement-without-word = { $persona }: { $strength } ({ $points }{ $sides }) [{ $section }]
weights-for = {"; "}for: { $answers }
weights-against = {"; "}against: { $answers }

## The scoring as a query for a database: comments in it, and why there is none

sql-about = The scores of { $table }: a row of scores for each row, in no order, as `leerkompas score` gives them.
sql-edition = Made by `leerkompas export sql` for { $title }, version { $version }, { $hash }. Make it again when that changes.
sql-problems = A row that cannot be scored has a problem and the column that it is in, and no scores.
sql-relation-scored = The words for { $question } (weight { $weight }, section { $section }), and how far each persona agrees: 0 to 100, 50 says nothing.
sql-relation = The words for { $question } (section { $section }).
sql-shares = How an answer of several options divides its weight over them, the most important first.
sql-given = The cells as text.
sql-said = The cells without spaces around them, in small letters.
sql-unsigned = Numbers without their sign.
sql-counted = Numbers, where a cell holds one.
sql-measured = Numbers within their limits, and the answer that follows from them.
sql-meant = What was said, or follows from a number.
sql-split = Several options in one cell.
sql-joined = Answers that a survey tool joined, separated by a bar.
sql-understood = The option that each word stands for, what is wrong where it stands for none, and the sum of agreement times weight of every persona.
sql-checked = The first problem of the row.
sql-applying = Answers to questions that apply, since no others count.
sql-ranked = A key that ranks: the sum, and for equal sums the order of the personas. The match in hundredths of a percent, rounded half up.
sql-best = Who fits best.
sql-placed = Who comes second.
sql-judged = How far the second is behind.
sql-concluded = What may be said of it: the persona when enough is answered, the verdict, and the first pathway that follows.

sql-ids-differ-in-case = `{ $id }` of `{ $question }` differs from another option in its capitals alone, which a query does not tell apart
sql-option-means-unknown = `{ $id }` of `{ $question }` has a word that also means unknown, which a query does not tell apart
sql-letter = the word `{ $word }` has a letter of which the capital depends on what stands around it, which a query cannot say
sql-name-too-long = the name `{ $name }` is longer than the { $most } bytes that PostgreSQL keeps of a name
sql-name-is-variable = the name `{ $name }` holds what Spark takes for a variable and fills in
sql-name-empty = a name is empty
sql-name-hidden = the name `{ $name }` holds a character that cannot be seen
sql-column-twice = two columns of the result would be called `{ $column }`; databases do not tell capitals apart
sql-table-is-step = a part of the query is called `{ $table }` as well; give the table another name or put its schema before it
sql-too-wide = the query needs { $found } columns, and PostgreSQL allows { $most }
sql-no-table = `{ $value }` is no name of a table
hint-sql-table = write `name` or `schema.name`; a part with a dot or a quote in it stands between double quotes

## The schema of a dossier

schema-title = Dossier for { $title }
schema-about = The answers of one organisation about its training activities. An answer may be given by its id, or by another word for it that leerkompas knows, in any case; ids are suggested. A schema cannot say that a number and a stated answer contradict each other, nor that a whole number has no decimal point: leerkompas checks both when it reads a dossier.
schema-format = The format of dossiers. What leerkompas writes is the highest; lower ones are still read.
schema-interview = How the answers came about; leerkompas keeps this up itself. Never scored.
schema-edition = The edition of the questions that was used.
schema-language = The language of the interview, as a code.
schema-date = The day on which the interview began, as 2026-11-22.
schema-interviewer = Who led the interview.
schema-respondent = Who answered.
schema-at = The question that was open when the dossier was last saved.
schema-organisation = The organisation. What is left out counts as not asked yet.
schema-name = The name of the organisation.
schema-trainings = The training activities, in the order of the report.
schema-training = A training activity. What is left out counts as not asked yet.
schema-training-title = The title of the training.
schema-later = The questions to come back to, by id.
schema-recognised = Whether those concerned recognise themselves in the result.
schema-barriers = The barriers that those concerned say they recognise, by id; empty when it is none of them. Absent as long as they were not asked. Never counts in the score.
schema-plan = What those concerned agreed to do. Never counts in the score.
schema-plan-step = The id of an opportunity or a recommendation; otherwise there is `text`.
schema-plan-text = A step in own words; otherwise there is `step`.
schema-plan-owner = Who sees to it.
schema-plan-due = The day by which it has to be done, as 2027-03-31.
schema-plan-status = How far it is.
schema-pick-order = How several answers compare: the most important first, or all alike.
order-ranked = the most important first
order-equal = equally important
schema-notes = Notes. Never scored; they come into the report.
schema-note-general = A note in general.
schema-note-on = A note on: { $question }
schema-unknown = Asked, but not known; counts nowhere.

## The schema of a result

result-title = Result for { $title }
result-about = What leerkompas says of one organisation and its training activities: the document of `report --format json`, and of each line of `score --format jsonl`, which is brief without `--full`. Ids stand for what is named beside them.
result-format = The format of results, always 1.
result-language = The language of the texts, as a code.
result-instrument = The instrument that scored: two results with the same hash were made by the same rules.
result-interview = How the answers came about, as far as the dossier says.
result-organisation = The organisation.
result-name = Its name; null if it is not given.
result-trainings = The training activities, in the order of the dossier.
result-mix = The organisation as a mix over its training activities, the largest share first. Training activities with a provisional outcome or none do not count.
result-mix-trainings = In how many training activities the persona fits.
result-mix-share = Its share, in percent; each training activity counts once.
result-cautions = What the result may not be used for. Not in a brief result.
result-training-title = The title of the training; null if it is not given.
result-answers = The known answers that counted, also those that follow from a number. What is not here was not known.
result-verdict = How firmly a persona is named.
result-because-mixed = Why several personas are named: the second is close (margin), or a goal belongs to another persona (goals); null otherwise.
result-verdict-clear = One persona fits best.
result-verdict-mixed = Others come close, or a goal belongs to another persona; all are named.
result-verdict-provisional = The question that weighs most is open.
result-verdict-insufficient = Too little is filled in; no persona is named.
result-persona = The persona that fits best; null if too little is filled in.
result-runner-up = The second in the ranking.
result-fitting = All personas that fit, the best first.
result-margin = How far the first is ahead of the second, in percent points.
result-answered = How much was answered.
result-answered-weight = The weight of the answered questions.
result-answered-of = The weight of all questions that count.
result-unanswered = The questions that count and have no known answer.
result-matches = All personas with their match, the best first.
result-contributions = What each answer adds to each match.
result-contribution-answer = What was answered, the most important first.
result-contribution-weight = The weight of the question.
result-contribution-points = The points for each persona, in the order of the instrument.
result-flips = The single answers that would put another persona first.
result-flip-answer = The answer that would do it.
result-flip-persona = Who would then come first.
result-pathways = The pathways that suit this training, the best first.
result-pathway-persona = The persona whose preference it is.
result-pathway-because = Why.
result-journey = The route along the first pathway, stop by stop. Not in a brief result.
result-station-about = What happens there.
result-attention = The least attention that a fitting persona pays to it.
result-treatments = How fitting personas go about it.
result-activities = What organisations like this one do.
result-who = The people and organisations involved.
result-what = The documents, tools, channels and moments involved.
result-thoughts = What people think.
result-station-thresholds = What is in the way here: ids from `thresholds`.
result-station-opportunities = What helps here: ids from the list of opportunities.
result-recommendations = What the study recommends here.
result-thresholds = What is in the way, the most pressing first. Not in a brief result.
result-opportunities = What helps, the most pressing first. Not in a brief result.
result-insights = What the study saw at organisations in this situation. Not in a brief result.
result-background = What the study saw at all organisations. Not in a brief result.
result-plan = What the organisation itself can do, the best first. Not in a brief result.
result-step-id = The id of the opportunity or the recommendation.
result-step-recommendation = The theme of the recommendation, if the step is one.
result-step-recognised = The barriers that those concerned ticked and that the step answers, as texts.
result-barriers = The barriers that those concerned ticked, and what the plan has against each. Empty when it was none of them; absent when they were not asked, and in a brief result.
result-barrier-id = The id of the barrier.
result-barrier-answered = What the plan has against it.
result-decided = What those concerned agreed to do.
result-decision-step = The id of the opportunity or the recommendation, if it is one.
result-remarks = What you should know about the sources of this result. Not in a brief result.
result-against = The barriers that it addresses, as texts.
result-item = A statement of the study.
result-item-id = Its stable id.
result-item-personas = The fitting personas that it is about; without this key: everybody.
result-item-category = What kind of barrier or opportunity it is.
result-item-phases = Where on the journey.
result-item-actors = Who can act.
result-item-answers = The barriers that it addresses, as ids.
result-because = Why it matters more here.
result-section = The section of the study that says it.
result-sections = The sections of the study that say it.
result-doubtful = The study leaves doubt about its place.
result-percent = Percent, with two decimals.
result-points = Points above or below the neutral 50, with two decimals; for one persona they add up to its match less 50, up to rounding.

## The interview

start-answer = You get: the closest persona, why it fits, and a plan on one page.
start-at-any-time = You can stop and go on later at any time: every answer is saved at once.
start-length = At most { $questions } short questions, about { $minutes } minutes; every answer is saved at once.
start-resumed = { $questions ->
    [0] All questions about { $name } have been answered or put off.
    [one] Going on with { $name }: 1 question left.
   *[other] Going on with { $name }: { $questions } questions left, about { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    }.
}
start-kept-in = Everything stays on this computer, in { $file }; nothing goes over the internet.
start-kept-here = Everything stays on this computer, in a file in this folder; nothing goes over the internet.
progress-start = Start
start-ask = How much time do you have?
start-help = Quick asks only what can still change which persona fits. Full also asks about your situation: with that leerkompas chooses the route and the steps of the plan. After quick you can always go on with the rest.
start-whole = Full: at most { $questions } questions, about { $minutes } minutes. The persona, and a plan that suits your situation.
start-quick = Quick: at most { $questions } questions, about { $minutes } minutes. Mostly the persona; the rest can follow.
ask-name = What is your organisation called?
ask-name-help = The name is put above the report and in the name of the file. You can leave this blank.
ask-title = Which training is it about?
ask-title-help = Take one concrete course or learning activity, for example 'Welcoming new operators'. You can add other courses afterwards: with another goal, another persona often fits.
ask-note = Note on { $about }
ask-interviewer = Who asks the questions? If you fill this in alone, leave it blank.
ask-respondent = Who answers the questions?
progress = Question { $place } of at most { $of }
progress-about = { $progress } · { $about }
progress-for-persona = { $progress } · { $about } · counts for the persona
progress-for-advice = { $progress } · { $about } · for the advice
progress-review = Review
progress-end = Done
aside-note = Note: { $note }
aside-later = You have put this question off until later.
aside-advice = The persona follows from what you have answered. What comes now makes the advice more precise; with = you can see the result already.
subject-organisation = Your organisation
subject-training = The training
subject-training-titled = The training: { $title }
subject-training-numbered = Training { $training }
subject-training-numbered-titled = Training { $training }: { $title }
review-done = All questions have been asked. What do you want to do?
review-open = { $open ->
    [one] 1 question is
   *[other] { $open } questions are
} still open. What do you want to do?
review-settled = The persona that fits best is settled: no answer still to come can change it, though another may come close. That saves { $saved ->
    [one] 1 question
   *[other] { $saved } questions
}. What do you want to do?
review-help = Choose an answer to change it; afterwards you come back here. A question that no longer applies because of another answer counts nowhere, but what you answered to it stays in the dossier.
review-result = Show the result
review-go-on = Go on with the questions ({ $open } left)
review-sharpen = Go on asking for sharper advice ({ $saved } left)
review-put-off = Back to { $count ->
    [one] the question
   *[other] the { $count } questions
} put off: { $questions }
review-of-training = { $question } ({ $training })
review-add = Add a training activity
review-mix = Show the mix of the training activities so far
review-name = Name: { $title }
review-title = Title: { $title }
review-none = not filled in yet
review-open-row = not answered yet
review-unknown = I do not know
review-row = { $question }: { $answer }
review-not-asked = { $question }: not asked ({ $because })
review-marked-later = { $row } [for later]
review-marked-note = { $row } [note]
review-note = General note: { $note }
review-add-note = Add a general note
review-training = Copy, move or remove this training
review-session = This interview
review-session-of = This interview, begun on { $date }
review-interviewer = Who asks the questions: { $name }
review-respondent = Who answers: { $name }
live-standing = Standing now: { $matches }
live-insufficient = Standing now: too little answered
live-mix = The mix of the { $trainings } training activities that are complete:
training-copy = Copy it, with all answers
training-copy-title = { $title } (copy)
training-earlier = Move it up
training-later = Move it down
training-remove = Remove it
training-remove-sure = Remove { $training }, with all answers and notes?
choice-no = No
choice-yes = Yes
ask-recognised = Do you recognise your organisation in this?
ask-recognised-of = Do you recognise your organisation in this for { $training }?
ask-recognised-help = Your judgement goes into the dossier and the report. It does not change the score. It is about this result: if you change an answer that counts afterwards, we ask again.
recognised-yes = Yes, I recognise it
recognised-partly = In part
recognised-no = No, I do not
ask-after = What would you like to do now?
after-page-of-plan = See the plan: what you can do yourselves
after-whole = Read the full report: why, and what follows
after-go-on = { $questions ->
    [one] Answer the one open question
   *[other] Answer the { $questions } open questions
}
after-web-page = Save the report as a web page and open it
after-add = Add another training
after-change = Look over or change answers
after-stop = Stop
after-open = { $more ->
    [0] Not answered yet: { $questions }.
   *[other] Not answered yet: { $questions } and { $more } more.
}
web-page-exists = { $file } is there already. Replace it?
web-page-replace = Yes, replace that page
web-page-keep = No, leave it
after-barriers = Tick which barriers you recognise: the plan adapts to them
after-plan = Agree what you will do, with whom and by when
after-which = For which training?
offer-found = There are dossiers in this folder
offer-ask = What do you want to go on with?
offer-resume = { $name } ({ $file })
offer-new = Start a new dossier
keep-failed = Your last answer could not be saved; it is not lost yet. What do you want to do?
keep-again = Try again
keep-leave = Stop without this answer
takeover-changed = This dossier was filled in with version { $before } of the questions ({ $before-hash }); this leerkompas has version { $now } ({ $now-hash }).
takeover-all-fits = All answers still fit. What is new will be asked; the result may differ from before.
taken-over-option = `{ $from } = "{ $word }"` is a question of its own in this version: taken over as `{ $to }` = `{ $option }`; `{ $from }` is open again
takeover-misfits = This no longer fits:
takeover-misfit = line { $line }: { $problem }
takeover-ask = Go on without what no longer fits?
takeover-go-on = Yes, and keep the old dossier beside it
takeover-leave = No, leave the dossier as it is
takeover-kept = The old dossier is kept as { $file }.
interview-kept = Saved in { $file }.
    To go on or change answers: leerkompas interview { $file }
    To read the report: leerkompas report { $file }
    As a page to send: leerkompas report { $file } -o report.html
interview-kept-before = Your last answer is not saved. Those before it are saved in { $file }.
    To go on from there: leerkompas interview { $file }
interview-not-kept = Nothing could be saved.
interview-nothing-kept = There was nothing to save yet.

command-clear = clear
lines-cleared = Cleared.
lines-later = That stays for later.
review-result-now = Show the result with what there is
review-put-off-left = All questions have been asked; you put off { $count ->
    [one] 1
   *[other] { $count }
}. What do you want to do?
choice-yes-words = yes y ja j
choice-no-words = no n nee neen
recognised-yes-words = yes y ja j
recognised-no-words = no n nee neen
manner-of-interviews = `--plain`, `--quick`, `--full`, `--live`, `--interviewer` and `--respondent` are for an interview
screen-kept = Enter keeps: { $current }
language-name = English
commands = At every question you can also type: { $commands }.
command-typed = { $mark } or { $word }
command-typed-meaning = { $mark } or { $word } ({ $meaning })
command-help = explain
command-skip = I do not know
command-open = leave blank
command-equal = equally important
command-back = back
command-note = note
command-later = for later
command-review = review
command-stop = save and stop
command-help-words = help explain
command-skip-words = unknown skip
command-back-words = back previous
command-note-words = note
command-later-words = later
command-review-words = review overview
command-language-words = language
command-stop-words = stop quit exit
lines-one = Type the number of your choice, or the beginning of it in words.
lines-ranked = Type 1 to { $max } numbers with spaces between them, the most important first. If they are equally important, type { $equal } after them.
lines-equal = { $number }. { $equal } (after your choices)
lines-several = Type 1 to { $max } numbers with spaces between them.
lines-number = Type a whole number from { $min } to { $max }.
lines-text = Type your answer.
lines-keep = Enter keeps your answer: { $current }
lines-noted = Noted: { $answer }
lines-refused = '{ $reply }' does not fit here.
lines-no-such-number = '{ $reply }' is not one of them: the numbers go from 1 to { $most }.
lines-ambiguous = '{ $reply }' can be more than one choice, such as '{ $first }' or '{ $second }'.
number-meant = We cannot read “{ $line }” as a number: type { $number }.
number-refused = “{ $line }” is no whole number from { $min } to { $max }.
screen-free = Type your answer; Enter confirms; Ctrl-O opens your own editor
screen-one-short = ↑ ↓ · Enter
screen-several-short = ↑ ↓ · space ({ $chosen } of { $max }) · Enter
screen-one = ↑ ↓, a number or a word chooses; Enter confirms
screen-several = ↑ ↓ or number; space picks or clears ({ $chosen } of { $max }); Enter confirms
screen-text = Type your answer; Enter confirms
screen-keep = Enter keeps: { $current } (→ to edit it)
screen-typed = Typed: { $typed }
screen-lost = Nothing here is called “{ $typed }” (Esc clears it)
screen-found = “{ $typed }” fits { $of } answers: choose with ↑ ↓, or type more (Esc shows all)
screen-found-at = Typed: { $typed } ({ $at } of { $of }; Esc shows all)
screen-nothing = Nothing is chosen yet: go to an answer with ↑ ↓, or type a number or a word.
screen-above = {"  "}↑ { $count } more
screen-below = {"  "}↓ { $count } more
screen-full = No more than { $max }: clear one first with the space bar.
screen-first = Picked. One more: go there and press the space bar. Done: press Enter again.
ask-most-important = Which matters most?
choice-equal = Equally important
choice-none = None of these
choice-none-words = none geen
progress-barriers = { $training }: barriers, screen { $at } of { $of }
ask-barriers = Which of these do you recognise?
ask-barriers-help = Tick everything that you run into with this training. It changes nothing about the persona: the plan will begin with what helps against it. The order is that of the journey and does not say what weighs most.
barriers-or-none = Choose "none of these", or what you recognise: not both.
ask-decide = What do you agree to do? ({ $training })
decide-choose = Choose from what the plan suggests ({ $steps })
decide-add = Add a step of your own
decide-then = And then
decide-done = Done with the plan
decide-owner = Who sees to it?
decide-due = By when?
decide-status = Set to: { $status }
decide-remove = Take it off the plan
decide-back = Back to the plan
ask-steps = Which of these will you do?
ask-own-step = What will you do?
ask-step-owner = Who sees to it?
ask-step-due = By which day? (year-month-day, as 2027-03-31)
equally-important = equally important: { $options }

## A new dossier

new-written-json = { $file } is ready: fill it in, then: leerkompas report { $file }
new-written-csv = { $file } is ready: a row per training activity, then: leerkompas score { $file }
new-written = { $file } is ready. Remove the # before what you fill in; then: leerkompas report { $file }
blank-intro = A dossier for leerkompas: the answers of one organisation. Remove the # before a line to fill it in. What you do not fill in counts as not asked yet; "unknown" means asked, but not known. For a second training activity, copy the part from [[training]] on.
blank-at-most = At most { $max }.
blank-at-most-ranked = At most { $max }, the most important first; with { $key } = "{ $equal }" they are equally important.
blank-barriers = Which barriers do you recognise? Their ids are in `leerkompas report --format json` and `leerkompas show journey PERSONA --layer threshold --format json`; [] means none of them. It changes nothing about the persona, but it does change the plan.
blank-plan = What did you agree to do? `step` is the id of a step, or give `text` in your own words. The status is { $statuses }.

## The model commands

model-written = { $files } files are in { $folder }: edit them as you like.
    To check them: leerkompas --model { $folder } model check
    To use them: leerkompas --model { $folder }, with any command
model-folder-not-empty = `{ $folder }` is not empty: { $files }
model-more-files = { $more } more
hint-empty-folder = choose a new or an empty folder; existing files are never overwritten
model-edition = { $version } ({ $hash })
model-version = Version
model-from = From
model-built-in = the program itself
model-files = Files
model-languages = Languages
model-scoring = Scoring
model-scored = { $scored } questions count, weight { $total } together; `{ $decisive }` is decisive
model-limits = Limits
model-tuning = nearly equal below { $margin } points of difference; a persona is named from weight { $least } answered
model-table = Table
model-rows = Rows
model-more = All of it as it is understood, to compare with another: leerkompas model show --effective
check-valid = { $title } { $version } ({ $hash }) is valid: { $questions ->
    [one] 1 question
   *[other] { $questions } questions
}, { $personas } personas, { $pathways ->
    [one] 1 pathway
   *[other] { $pathways } pathways
} and { $items ->
    [one] 1 item
   *[other] { $items } items
} in { $languages }
check-title = What was found in this instrument
check-found = { $errors ->
    [one] 1 error
   *[other] { $errors } errors
}, { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
}
check-explains = What a code means: leerkompas model check --explain { $code }
unknown-code = `{ $code }` is not a code of `model check`
more-diagnostics = ... and { $more ->
    [one] 1 more problem
   *[other] { $more } more problems
}
usage-missing-subcommand = a command is missing

## Scoring

score-summary = { $scored } scored, { $rejected } rejected ({ $reasons }).
score-rate = { $seconds } seconds, { $rate } records a second.
score-progress = {"{wide_bar} {percent}%  {msg}  {eta} left"}
summary-title = How it is spread
summary-personas = { $named ->
    [one] For 1 training activity a persona fits, alone or first:
   *[other] For { $named } training activities a persona fits, alone or first:
}
summary-clear = { $percent } clear ({ $count })
summary-mixed = { $percent } several personas ({ $count })
summary-provisional = { $percent } provisional: the goal is not known ({ $count })
summary-insufficient = { $percent } too little filled in ({ $count })
score-summary-clean = { $scored } scored.
score-other-edition = { $records ->
    [one] 1 record was
   *[other] { $records } records were
} filled in with another version of the questions; the score follows this version.
score-taken-over = { $records ->
    [one] 1 record
   *[other] { $records } records
} had an answer that belongs to another question in this version; it was taken over there.
score-reject = rejected: { $input }, line { $line } (record { $row }): { $reasons }
score-more-rejects = ... and others; use --rejects FILE to keep them all.
in-column = column `{ $column }`: { $problem }

## Errors

level-error = error
level-warning = warning
level-hint = hint
cannot-read = cannot read `{ $file }`: { $cause }
cannot-write = cannot write `{ $file }`: { $cause }
rights-lost = the new `{ $file }` could not keep { $lost } of the old one: nobody can read it who could not before; check who still should
lost-owner = the owner
lost-group = the group
lost-access = the access list
lost-attributes = the extended attributes
cannot-go-on = cannot go on: { $cause }
cause-not-found = the file or folder does not exist
cause-permission = you do not have permission
cause-directory = it is a folder
cause-not-a-directory = part of the path is not a folder
cause-exists = it already exists
cause-full = the disk is full
cause-read-only = the disk is read-only
no-terminal = there is no terminal to ask on
hint-no-terminal = use `leerkompas interview --plain` for questions line by line, `leerkompas new DOSSIER` for a file to fill in, or `leerkompas report DOSSIER` if it is already filled in
file-changed = `{ $file }` has been changed by something else in the meantime
hint-file-changed = your last answer is not saved; start the interview again to go on with the changed file
dossier-in-use = `{ $file }` is already open in another interview
hint-dossier-in-use = close that interview first, or wait until it is done
file-exists = `{ $file }` already exists
hint-other-name = choose another name: `new` never overwrites a file
hint-other-output = give the result another name
new-in-no-format = `{ $file }`: leerkompas makes no dossier of this kind
hint-new-format = let the name end in .toml, .json or .csv, or use `--format`
no-such-training = there is no training { $training }; this dossier has { $trainings }
plan-needs-step = `--owner`, `--due` and `--status` are about one step: say which with `--step`
plan-which-training = the dossier has { $trainings } trainings: say which with `--training`
plan-set = { $number }. { $step }: { $status }
unknown-language = `{ $code }` is not a language leerkompas knows
hint-did-you-mean = did you mean `{ $suggestion }`?
hint-options = possible: { $options }
no-date = `{ $value }` is no date
hint-date = write year, month and day: 2027-03-31
step-and-text = a step has a `step` or a `text`, not both
step-of-nothing = this does not say what is done: give a `step` or a `text`
hint-help = `leerkompas --help` shows what is possible

usage-unknown-argument = unknown option `{ $argument }`
usage-unknown-command = unknown command `{ $command }`
usage-invalid-value = `{ $value }` is no valid value of `{ $argument }`
usage-missing-argument = something is missing: { $argument }
usage-too-few = give at least { $least }: { $argument }
usage-conflict = `{ $argument }` does not go with `{ $other }`
usage-other = this command cannot be understood
phase-and-layer-of-journeys = `--phase` and `--layer` only work with `show journey`
output-is-input = `{ $file }` is the input: the result would overwrite it
rejects-are-the-output = `--rejects` and `--output` cannot be the same file
interview-needs-a-file = an interview keeps its answers in a file; `{ $file }` is none
rejects-need-a-file = `--rejects` needs a file
open-needs-html = `--open` opens a web page, not { $format }
open-needs-a-file = `--open` needs a file to keep the page in
hint-open-needs-a-file = name one with -o, as in `-o report.html`
exists-already = `{ $file }` is there already
hint-exists-already = give a name of your own with -o, or remove that file
no-editor = no text editor is set
hint-no-editor = say which, for example `export EDITOR=nano`; VISUAL comes first
editor-failed = the editor `{ $editor }` does not start: { $cause }
editor-left-nothing = the editor `{ $editor }` ended with an error, or left an empty file
hint-edit-same = `{ $file }` is as it was
edit-same = `{ $file }` has not changed.
edit-again = Edit again
edit-leave = Stop; the dossier stays as it was
edit-aside = What you wrote is in `{ $file }`.
written = Written: { $file }
opened = { $file } is saved and opened.
not-opened = No browser opens here. The page is in { $file }.
pager-not-run = `{ $command }` from PAGER cannot be run; we show it ourselves, a screen at a time.
pager-status = lines { $from }-{ $to } of { $of } · space on · b back · / searches · q done
pager-end = lines { $from }-{ $to } of { $of } · end · b back · / searches · q done
usage-too-many = one argument too many: `{ $argument }`
edit-needs-a-file = `edit` is for a dossier in a file; `{ $file }` is none
hint-edit-changed = what stands there is kept; take over what you still need, and edit the dossier again
pager-lost = "{ $sought }" does not come again · { $from }-{ $to } of { $of } · g top · q done
list-title = Dossiers in { $folder }
list-none = There are no dossiers here. Begin one with `leerkompas interview NAME.toml`.
list-file = File
list-organisation = Organisation
list-trainings = Trainings
list-how-far = How far
list-changed = Changed
list-done = done
list-open = { $count ->
    [one] 1 question left
   *[other] { $count } questions left
}
list-put-off = { $count } put off
list-more = and { $count } more
list-broken = No dossier, or not to be read
list-problem = { $file }: { $problem }
selection-of-pages = `{ $option }` does not go with `--format json`, which always holds everything
dossier-twice = `{ $a }` and `{ $b }` are the same file
stdin-twice = `-` can be given only once: stdin is read only once
hint-two-dossiers = give two or more different dossiers
editions-differ = these dossiers were filled in with different versions of the questions: { $editions }
edition-of-file = `{ $file }` with version { $version } ({ $hash })
hint-editions-differ = so a difference may come from the questions; `--force` compares them nevertheless, and the comparison says so
folder-without-dossiers = there are no dossiers in `{ $folder }`
one-stream = `-` can be given only once
workbook-damaged = `{ $file }` is damaged, or no workbook that leerkompas can read
workbook-old = `{ $file }` is a workbook of another kind (XLS, XLSB), or has a password
workbook-too-large = `{ $file }` is larger than a workbook may be: { $most } MiB
workbook-unpacks-too-large = `{ $file }` unpacks to more than { $most } MiB
workbook-text-too-large = a cell or a row of `{ $file }` is larger than { $most } MiB
workbook-too-many-texts = the texts in `{ $file }` take more than { $most } MiB
workbook-rows-too-large = `{ $file }` is more than { $most } MiB up to row { $row }: cells or rows that are repeated, or stand far from the table
workbook-too-many-cells = `{ $file }` has more cells than are read from a workbook
workbook-cell-beyond = cell { $cell } of `{ $file }` is beyond the end of any sheet
workbook-nameless-column = the header of `{ $file }` has no name in cell { $cell }, and goes on in { $next }: give every column a name, or empty { $next }
hint-no-workbook = save the sheet as CSV (UTF-8)
keep-needs-csv = `--keep` only works with `--format csv`
full-needs-jsonl = `--full` only works with `--format jsonl`
keep-needs-table = `--keep` only works with tables as input
kept-columns-differ = `{ $file }` has the columns of `--keep` in a different order from the first file

invalid-utf8 = this is not valid UTF-8
hint-save-as-utf8 = save the file again as UTF-8
toml-syntax = invalid TOML: { $problem }
json-syntax = invalid JSON: { $problem }
unknown-key = unknown key `{ $key }`
missing-key = key `{ $key }` is missing
duplicate-key = key `{ $key }` is there twice
wrong-kind = expected { $expected ->
    [text] text
    [integer] a whole number
    [bool] true or false
    [list] a list
   *[table] a table
}, found { $found ->
    [text] text
    [integer] a whole number
    [bool] true or false
    [list] a list
    [table] a table
    [null] null
   *[other] something else
}
number-out-of-range = `{ $value }` is not between { $min } and { $max }
empty-dossier = `{ $file }` is empty
hint-new-dossier = `leerkompas new` makes a dossier to fill in, `leerkompas interview { $file }` asks the questions
hint-add-format = a dossier starts with `format = 2`
newer-format = this dossier has format { $format }; this version of leerkompas knows up to { $supported }
hint-update-program = update leerkompas
other-edition = this dossier was filled in with another version of the questions
hint-other-edition = `leerkompas interview { $file }` takes over what still fits and asks what is new
unknown-format = unknown format { $format }; leerkompas knows formats 1 to { $supported }
belongs-to-organisation = `{ $key }` belongs under `[organisation]`
belongs-to-training = `{ $key }` belongs under `[[training]]`
unknown-option = `{ $value }` is not an answer to `{ $question }`
expected-number = `{ $value }` does not fit `{ $question }`: expected a whole number from { $min } to { $max }
wrong-number-of-picks = `{ $question }` has { $found } answers, expected 1 to { $max }
picked-twice = `{ $question }` has `{ $option }` twice
answered-twice = `{ $a }` and `{ $b }` are both there, and answer the same question
rank-missing = `{ $question }` has no answer at place { $rank }, but one after it
order-of-nothing = `{ $key }` is `{ $order }`, but `{ $question }` has no two answers to compare
order-contradicts = `{ $key }` is `{ $order }`, but the separators in `{ $question }` say otherwise
hint-order-separators = what comes after `|` is less important; `;`, `,`, a space or a new line between answers means that they weigh the same
order-column-alone = column `{ $b }` is there without answers to `{ $a }` to compare
hint-retired-option = `{ $value }` has become a question of its own: leave this empty and answer there
contradiction = `{ $question }` is `{ $stated }`, but `{ $number } = { $value }` means `{ $given }`
hint-keep-one = leave out `{ $a }` or `{ $b }`
no-training-to-score = there is no training to score here
unclosed-quote = a quote is never closed
nameless-column = a column has no name
empty-table = `{ $file }` has no header
unknown-column = unknown column `{ $column }`
duplicate-column = column `{ $column }` is there twice
missing-column = column `{ $column }` of `--keep` is not in the header
hint-keep = `--keep { $column }` carries the column through unchanged
wrong-number-of-cells = { $found ->
    [one] 1 cell
   *[other] { $found } cells
}, but the header has { $expected }

## Errors in an instrument

unsupported-instrument-format = an instrument starts with `format = { $supported }`
malformed-id = `{ $id }` is not a usable id: plain letters, digits and _ . -
duplicate-id = id `{ $id }` already exists
duplicate-alias = `{ $alias }` is already another answer to this question
empty-text = this text is empty
missing-translation = the text is missing in language `{ $language }`
unknown-id = { $what ->
    [question] question
    [option] answer
    [persona] persona
    [pathway] pathway
    [phase] phase
    [reason] reason
    [kind] kind of steps
    [step] step
    [category] category
    [actor] actor
    [strength] strength
    [threshold] barrier
    [goal] goal
    [layer] layer
    [theme] recommendation
   *[other] value
} `{ $id }` does not exist
scored-question-must-apply = a question that counts in the score has no `ask_when`
condition-on-a-later-question = `ask_when` can only depend on an earlier question, about the organisation or about the same training
bands-do-not-fit = `derives` needs `bands`, and a question about the same thing
reserved-id = a question cannot be called `{ $id }`: that name is taken, or has a dot
condition-without-options = `{ $key }` names no answer
least-weight-too-large = `least_weight` is larger than all weights together ({ $total }), so no persona is ever named
caution-on-training = a caution can only depend on questions about the organisation
theme-alone = no other item has theme `{ $theme }`
condition-needs-one-test = a condition has exactly one of `any`, `none`, `at_least`, `at_most`
condition-test-does-not-fit = `any` and `none` go with choices, `at_least` and `at_most` with numbers
wrong-number-of-options = a question with choices has 1 to { $most } answers
number-cannot-be-scored = a number cannot be scored; let a choice follow from it with `derives`
key-needs-options = `{ $key }` only goes with a question that has choices
scored-picks-need-rank = a scored question with several answers has `ranked = true`
bands-must-rise = bands start at the lowest number and rise
one-decisive-question = exactly one question with choices and a weight has `decisive = true`
malformed-shares = `shares` has a row for each number of answers, with as many numbers and always the same sum
too-few-personas = an instrument has at least two personas
persona-without-goal = persona `{ $id }` has no goal
persona-without-pathway = persona `{ $id }` has no pathway without a condition, in `journeys.toml` or in `journeys/`
trait-of-unscored-question = this question does not count as a trait
trait-neutral-or-not = a neutral trait has no `for` or `against`, every other one has
missing-trait = persona `{ $persona }` says nothing about `{ $question }`
option-in-two-traits = persona `{ $persona }` has an answer to `{ $question }` in two traits
missing-file = file `{ $file }` is missing
instrument-too-large = with `{ $file }` the instrument is larger than { $most } MiB
too-many-files = `{ $folder }` has more than { $most } files
too-many-values = an instrument has at most { $most } values
too-many-parts = there is too much in this file: more than { $most } words and signs
dossier-too-large = `{ $file }` is larger than { $most } MiB, and no dossier is
record-too-large = the record that begins on line { $line } of `{ $file }` is larger than { $most } MiB
hint-record-too-large = perhaps a quote is never closed there, or this is no table
too-many-rows = an instrument has at most { $most } entries
too-many-questions = an instrument has at most { $most } questions
too-many-personas = an instrument has at most { $most } personas
too-many-languages = an instrument has at most { $most } languages
listed-twice = `{ $value }` is in this list twice
questions-in-a-circle = the `ask_when` of these questions depend on each other: { $questions }

## Warnings about an instrument

question-never-asked = this question is never asked: no answer to `{ $question }` meets `ask_when`
condition-never-holds = this never holds: no answer to `{ $question }` meets it
item-on-no-route = `{ $id }` is on no route: no preference leads past it
preference-hidden = `{ $persona }` already takes pathway `{ $pathway }` above, without a condition
treatment-twice = how `{ $persona }` treats phase `{ $phase }` is already said above
unused-question = nothing uses the answer to `{ $id }`
unused-entry = nothing refers to { $what ->
    [reason] reason
    [kind] kind of steps
    [category] category
    [actor] actor
    [strength] strength
    [pathway] pathway
   *[theme] recommendation
} `{ $id }`
options-alike = nothing tells `{ $b }` from `{ $a }`: whichever is picked, the same follows
band-out-of-reach = no number falls in this band: numbers go from { $min } to { $max }
weight-above-decisive = `{ $id }` weighs more than `{ $decisive }`, which is to be decisive
weight-without-effect = `{ $id }` weighs so little that no report shows it
scored-slowly = tables are scored several times slower with this instrument: { $limit ->
    [personas] it has more than 16 personas
    [options] a question has more than 63 answers
    [answers] the answers to its questions take more than 63 bits
    [weights] its weights and shares are too large
   *[ids] the id of a persona or pathway is too long
}
text-not-translated = this text in `{ $b }` is the same as in `{ $a }`
hidden-character = this text has an invisible character ({ $code })
name-shared = `{ $name }` stands for `{ $a }` and for `{ $b }`
option-means-unknown = `{ $word }` already means that the answer is not known

## What the codes of `model check` mean

explain-too-many-values = The files hold more values than any instrument needs: ours has a twentieth of that. The limit keeps a damaged or hostile file from taking all memory. Look for a list or a table that was repeated by accident.
explain-too-many-parts = A file consists of more words and signs than any instrument has together. It is not read: the limit keeps a damaged or hostile file from taking all memory. Look for a part that was repeated by accident.
explain-too-many-rows = The files hold more entries (tables in a list, conditions included) than anybody can maintain. Look for a table that was repeated by accident, or split the instrument in two.
explain-too-many-personas = With this many personas nobody can tell them apart, and comparing every answer with each takes too long. Merge personas that hardly differ.
explain-too-many-questions = Nobody answers this many questions. Leave out those whose answer changes nothing: `model check` names them.
explain-too-many-languages = `languages` has more languages than an instrument can have; every text has to exist in each of them. Leave out what is not used.
explain-instrument-too-large = The files are larger together than any instrument is: ours is a twentieth of that. They are not read further. Check that the folder holds an instrument and nothing else.
explain-too-many-files = The folder `journeys` has more TOML files than an instrument can have. Put what belongs together in one file; a table may stand in any of them.
explain-missing-file = An instrument is a folder with `questions.toml`, `personas.toml` and `journeys.toml`, and if you like a folder `journeys` with more. Without one of the three it cannot be understood. `leerkompas model init` writes a complete set to start from.
explain-invalid-utf8 = The file is not text in UTF-8, so accents and other characters cannot be read reliably. Save it again as UTF-8 in your editor.
explain-toml-syntax = The file does not follow the rules of TOML here, so it cannot be read; the other files are checked as far as they do not need it. Often a quote, a bracket or a comma is missing, or a key or table is there twice. The message of the parser is in English.
explain-unknown-key = The program knows no such key at this place. It would have no effect, and is often a slip of the pen in a key that matters. Correct it, or make it a comment with #.
explain-missing-key = An entry lacks a key that it cannot do without; nothing is filled in by guessing. Add the key; another entry of the same kind shows what it looks like.
explain-wrong-kind = The value is of another kind than the key takes: a text without quotes, a number in quotes, one value instead of a list. Write it as the message says.
explain-number-out-of-range = The number is smaller or larger than this key can be. Weights go from 1 to 1000; a question without a weight does not count, so leave the key out rather than write 0.
explain-unsupported-instrument-format = `questions.toml` begins with the format of the files, so that a later program knows what it reads. This program knows the format in the message.
explain-malformed-id = Ids stand in dossiers, columns and scripts, so they are plain: letters without accents, digits and _ . -. The name that people see may hold anything.
explain-duplicate-id = Two entries of one kind have the same id, so a reference to it could mean either. Give one of them another id, and look at what refers to it.
explain-duplicate-alias = The word is already the id or an alias of another answer to this question, so on input it could mean either. Keep it with one of them.
explain-listed-twice = A list names the same thing twice. The second does nothing; perhaps another was meant. Take it out or correct it.
explain-empty-text = A text that people are to read is empty, or only spaces. Write it, or leave out the whole key if it may be absent.
explain-missing-translation = Every text stands in every language of `languages`, so that nobody reads half of it in another. Add the text, or take the language out of `languages`.
explain-unknown-id = The entry refers to something that does not exist under this id. Correct the id, or add what it names. Ids are the same in capitals or they are different ones.
explain-scored-question-must-apply = A question that counts has to apply to everybody: else two organisations would be scored on different questions without knowing. Take away its `ask_when` or its `weight`.
explain-condition-on-a-later-question = `ask_when` looks at an answer that is not there yet: the question comes later in the file, or is about a training while this one is about the organisation. Move one of them, or depend on another question.
explain-questions-in-a-circle = Each of these questions waits for the answer to the next, so none can be asked first. Take away one `ask_when`.
explain-bands-do-not-fit = `derives` gives the answer to another question from a number. For that it needs `bands`, and both questions must be about the same: the organisation, or a training.
explain-bands-must-rise = Each band goes from its number to the next band, so that there are no gaps and no overlaps. The first begins at the lowest number that can be answered, and every next one is higher.
explain-reserved-id = Dossiers and tables use this name for themselves, or it has a dot, which means something else in a dossier. Choose another id for the question.
explain-condition-without-options = A condition with an empty list holds always (`none`) or never (`any`), which is hardly meant. Name the answers, or take the condition away.
explain-condition-needs-one-test = A condition asks one thing of one answer: `any`, `none`, `at_least` or `at_most`. Write two conditions in the list for two requirements; both then have to hold.
explain-condition-test-does-not-fit = Answers to choose from are tested with `any` and `none`, numbers with `at_least` and `at_most`.
explain-least-weight-too-large = No persona is named before `least_weight` is answered, and all questions together weigh less. Lower it, or give questions more weight.
explain-caution-on-training = Cautions close the report of the organisation, whatever its training, so they cannot depend on an answer about one training.
explain-theme-alone = Items with the same `theme` say the same for different personas, so that nobody reads it twice. With one item it does nothing, and is often a slip of the pen.
explain-wrong-number-of-options = A question to choose from needs answers, and there can be no more than the message says. For a free number use `kind = "number"`.
explain-number-cannot-be-scored = Personas agree with answers to choose from, not with numbers. Let a choice follow from the number with `derives` and `bands`, and give that question the weight.
explain-key-needs-options = `rotate` and `divides` are about the answers to choose from; a number has none. Take the key away.
explain-scored-picks-need-rank = When several answers count, `shares` divides the weight over them in their order, so the order has to mean something: `ranked = true`.
explain-one-decisive-question = The goals of the personas are answers to one question, which makes a verdict more than provisional. Exactly one question with answers and a weight says `decisive = true`.
explain-malformed-shares = Row n of `shares` divides the weight of a question over n answers: it has n numbers, and all rows add up to the same. There are as many rows as the scored question with most answers allows.
explain-too-few-personas = With fewer than two personas there is nothing to compare. Add a `[[persona]]` to `personas.toml`.
explain-persona-without-goal = Goals decide which persona fits; one without goals can hardly ever win. Name answers to the decisive question in `goals`.
explain-persona-without-pathway = Advice must never run out of pathways, so each persona has one `[[preference]]` without `when`, for whom no other fits.
explain-trait-of-unscored-question = A trait is about a question with a weight that is not the decisive one: other answers do not count, and the decisive question works by `goals`.
explain-trait-neutral-or-not = A strength of 0 points says that the question does not matter for this persona, so it names no answers; any other strength is about answers in `for` or `against`.
explain-missing-trait = Every persona says something of every question that counts, even if only that it is neutral, so that nothing is forgotten. Add a `[[persona.trait]]`.
explain-option-in-two-traits = Two statements give the same answer points, and only one can hold. Name it in one of them.
explain-question-never-asked = No set of answers meets all conditions in `ask_when`, so nobody ever gets this question. Two conditions may exclude each other, or a question that it depends on may not apply then.
explain-condition-never-holds = No set of answers meets all these conditions, so what they guard never appears. All conditions of a list have to hold at once; answers to one question of which any will do belong in one `any`.
explain-item-on-no-route = A report follows the first pathway that a preference gives. No such route passes the phases of this item, or its `pathways` or `when` exclude each of them. Correct its phases, or add a preference.
explain-preference-hidden = A persona takes each pathway once, by the first preference that holds. An earlier one without a condition always holds, so this one and its reason are never told. Move it up, or take it away.
explain-treatment-twice = Two entries say how one persona treats one phase, and the report would tell both. Merge them, or correct the persona or the phase.
explain-unused-question = The question is not scored, stands in no condition, gives no other answer and divides no portfolio: people answer it for nothing. Use it, or take it away.
explain-unused-entry = Nothing refers to this entry, so it never appears. Refer to it, or take it away.
explain-options-alike = Every persona agrees with both answers alike, and every condition that names one names the other. So the choice between them changes nothing. Merge them, or say in a trait or a condition what sets them apart.
explain-band-out-of-reach = The band lies beyond the lowest or the highest number that can be answered, so no number gives its answer. Correct `from`, or `min` and `max`.
explain-weight-above-decisive = The decisive question is to tip the balance, yet this one weighs more. Lower its weight, raise that of the decisive question, or make this one decisive.
explain-weight-without-effect = Reports tell matches in tenths of a percent. Beside the other weights this one is so small that no answer moves a match by that much. Raise it, or take it away: the answer then steers advice only.
explain-scored-slowly = `score` has a fast path for tables and JSON lines, with room for 16 personas, 63 answers a question, 63 bits for one answer to every question, and the ids of personas and pathways in a few dozen characters. Beyond that the outcome is the same, but large files take longer. Does nobody score millions of rows? Then leave it.
explain-text-not-translated = A long text is the same in two languages, which looks like a copy that was never translated. Translate it; short texts, such as names, may be the same.
explain-hidden-character = The text holds a character that nobody sees, such as an escape, a zero-width space or a mark that turns the direction of writing. It often comes along with copied text, and makes words that look the same different. Type the text again.
explain-name-shared = A column or a cell may hold a name instead of an id. This name stands for two things, so it is refused, or taken for the one that has it as id or alias. Give them names that differ.
explain-option-means-unknown = On input this word means "asked, not known", as `[unknown]` says, so it can never pick this answer. Take it out of one of the two.

## Help

help = Find out which of six training personas best matches training in your organisation, why, and what follows from it.
help-after = Without a command an interview starts. About one command: leerkompas COMMAND --help
help-usage = Usage
help-commands = Commands
help-command = COMMAND
help-arguments = Arguments
help-options = Options
help-lang = Language: nl or en (else LEERKOMPAS_LANG, then your system's language)
help-color = Colour: auto, always or never (NO_COLOR is respected)
help-option-no_pager = Show a long text at once rather than a screen at a time (see also PAGER)
help-option-model = Use another instrument, from this folder (also: LEERKOMPAS_MODEL)
help-help = Show what a command is for
help-version = Show the version
help-interview = Ask the questions and show the result
help-interview-dossier = The dossier to fill in or go on with; without a name, leerkompas offers the dossiers of this folder
help-interview-plain = Ask line by line, without lists: for a screen reader, a pipe or a simple terminal
help-quick = Ask only what can still change which persona fits
help-full = Ask everything, without choosing between quick and full
help-live = Show the standing while asking (for who leads the interview)
help-interviewer = Who asks the questions; goes into the dossier
help-respondent = Who answers the questions; goes into the dossier
help-interview-after = Every answer is saved at once. Ctrl-C stops; the same command goes on where you were.
help-report = Show what a filled-in dossier says, or what many dossiers have in common
help-report-dossiers = The dossier (TOML or JSON); - reads from stdin. Several dossiers, a folder, a table or the JSONL of `score`: a portfolio
help-report-format = terminal, markdown, html (one file to read, send or print) or json; else by the name of --output, and without one terminal
help-report-output = Write to this file
help-report-plan = Only the plan: what you can do yourselves
help-report-depth = How much: brief (one screen), standard (the default on a terminal) or full (everything; the default for Markdown and HTML)
help-report-section = Only these parts, with commas between: answer, why, plan, thresholds, persona, journey, notes, method
help-report-open = Save as a web page and open it in the browser; without -o beside the dossier
help-report-references = Put behind every statement where it stands in the study
help-report-no_notes = Leave out the notes, for instance for who receives the report; the names of interviewer and respondent stay in it
help-report-anonymous = A portfolio without names, with groups of fewer than five organisations taken together
help-report-keep = Columns of a table that are no questions and may be left out, separated by commas
help-report-training = Only the training activity with this number
help-score = Score records from CSV, TSV, JSONL or dossiers
help-score-inputs = Files to score; - or nothing reads from stdin
help-from = Format of the input: csv, tsv, jsonl, json or toml (else by the file name)
help-score-format = csv: a row per training activity; jsonl: a JSON document per record; else by the name of --output, and without one csv
help-score-output = Write to this file
help-rejects = Keep rejected records and the reason in this file; correct them there and score the file itself
help-score-keep = Columns that are carried through unchanged, separated by commas
help-score-full = Also journey, thresholds and opportunities (only with --format jsonl)
help-delimiter = Character between the columns (else by the header); tab for a tab
help-jobs = Number of cores to use (all of them by default)
help-score-summary = Show afterwards how personas and verdicts are spread
help-quiet = Say nothing on stderr but errors
help-score-strict = Stop at the first record that is not right
help-score-after = A table has a header of question ids or names, and if you like `organisation` and `training`; a cell holds an option by its id or name, or `unknown`. Several goals in one cell: with | between them, the most important first; with ; or , between them, equally important. Or each in a column: `ambition_1`, `ambition_2`. Exit code 3: done, but records were rejected.
help-compare = Put dossiers side by side: respondents, clients, departments, before and after
help-compare-dossiers = Two or more dossiers (TOML or JSON); - reads one of them from stdin
help-compare-format = terminal, markdown, html (one file to read, send or print) or json; else by the name of --output, and without one terminal
help-compare-output = Write to this file
help-compare-references = Put behind every statement where it stands in the study
help-compare-force = Also compare dossiers that were filled in with different versions of the questions
help-compare-after = Training activities with the same title are compared with each other (capitals do not matter), the others in the order in which they stand in the dossiers. What not every dossier has is named and not compared.
help-list = Show the dossiers in a folder, with how far each is
help-list-folder = The folder; the current one if none is named
help-list-format = terminal, markdown, html or json; otherwise by the name of --output
help-list-output = Write to this file
help-edit = Open a dossier in your own text editor ($VISUAL or $EDITOR)
help-edit-dossier = The dossier (TOML or JSON)
help-edit-after = You edit a copy. The dossier changes only once that is right; otherwise you hear what is wrong and can edit again.
help-help-command = The command
help-plan = Agree what you will do, who sees to it and by when; or show the plan
help-plan-dossier = The dossier (TOML or JSON)
help-plan-step = Put this step on the plan without asking, or change it: the id of a step, or own words (with a space)
help-plan-owner = Who sees to that step
help-plan-due = By which day: 2027-03-31
help-plan-status = How far that step is: open, doing, done or dropped, or a word for it
help-plan-training = Only the training activity with this number
help-plan-format = Show the plan without asking: terminal, markdown, html or json
help-plan-output = Write the plan to this file
help-plan-after = Without options the command asks what you agree; without a terminal it shows the plan. All of it is in the dossier, under [[training.plan]].
help-new = Make an empty dossier to fill in
help-new-dossier = Name of the new file; - writes to stdout
help-new-format = toml (with explanations), json, or csv (only the header); else by the file name
help-show = Read about personas, journeys, pathways, goals, questions and recommendations, and how scores are computed
help-show-topic = persona, journey, pathway, goal, question, recommendation or weights (how scores are computed, with all numbers)
help-show-id = Which one; without an id you get the list
help-show-phase = Only this phase of the journey, for example evaluation
help-show-layer = Only this layer: activity, touchpoint, thought, threshold or opportunity
help-show-format = terminal, markdown, html (one file to read, send or print) or json; else by the name of --output, and without one terminal
help-show-output = Write to this file
help-export = Write the questions out for other programs
help-export-schema = JSON Schema of a dossier, to complete and check it in an editor, or of a result
help-export-schema-of = dossier (default), or result: what `report --format json` and each line of `score --format jsonl` write
help-export-schema-output = Write to this file
help-export-schema-after = With `#:schema ./FILE` as the first line of a dossier, editors with Taplo (in VS Code: Even Better TOML) complete and check it.
help-export-sql = The scoring as one SQL query, for answers that stay in their database
help-export-sql-dialect = duckdb, spark or postgres
help-export-sql-table = The table with the answers, with its schema if need be: `sector.answers` (default: answers)
help-export-sql-flavour = select (default): a query; view: CREATE VIEW, called after the table with `_scored` behind it
help-export-sql-row = The column that tells rows apart (default: row); it is called `row` in the result
help-export-sql-columns = The columns of the table, as in the header of a CSV; without this, a column for everything that can be answered
help-export-sql-keep = Carry these columns through, separated by commas
help-export-sql-output = Write to this file
help-export-sql-after = Every row gets the same scores as from `leerkompas score`, to the last digit. A row that cannot be scored gets its problem in two more columns.
help-model = An instrument of your own: make one to edit, show it, check it
help-model-init = Write the built-in instrument to a folder, to edit
help-model-init-folder = The folder: new or empty
help-model-show = Show which instrument is in use
help-model-show-effective = All of it as it is understood, as TOML or JSON: defaults filled in, points for every answer, a fact a line, to compare
help-model-show-format = terminal (default; with --effective: TOML) or json
help-model-check = Check an instrument: errors, and what is probably not meant that way
help-model-check-deny = Treat these warnings as errors; warnings stands for all of them
help-model-check-explain = Explain a code: what it means, why it matters, how to mend it
help-model-check-format = human, markdown, html (one file to read, send or print) or json; else by the name of --output, and without one human
help-model-check-output = Write to this file
help-model-check-prove = Look at all possible answers: whether the promises hold, who fits how often, how far weights can move
help-model-diff = Say what another instrument changes: for whoever answers, and in the files
help-model-diff-folders = The folder of the other instrument; of two folders first the old, then the new
help-model-diff-format = terminal, markdown, html (one file to read, send or print) or json; else by the name of --output, and without one terminal
help-model-diff-output = Write to this file
help-model-diff-after = With one folder: the instrument in use, next to that of the folder.
help-model-check-after = Errors make an instrument unusable: exit code 1. Warnings do not, unless --deny says so.
help-completions = Write what a shell needs to complete leerkompas while you type
help-completions-shell = bash, zsh, fish or powershell
help-completions-after = For bash: leerkompas completions bash > ~/.local/share/bash-completion/completions/leerkompas
help-man = Write the manual: a page about leerkompas and one about every command
help-man-output = Write all pages to this folder; else the page about leerkompas goes to stdout
help-man-after = To read it at once: leerkompas man | man -l -
help-plain = Without a command: ask line by line, without lists

## The manual

manual-title = Manual of leerkompas
manual-name = Name
manual-synopsis = Synopsis
manual-description = Description
manual-exit = Exit status
manual-exit-done = Done.
manual-exit-failed = It could not be done: a file cannot be read or written, or is not valid.
manual-exit-usage = The command line is wrong.
manual-exit-rejected = Done, but some records were rejected.
manual-exit-no-terminal = There is no terminal to ask on.
manual-exit-interrupted = Interrupted; the answers are kept.
manual-environment = Environment
manual-env-lang = The language, nl or en; --lang goes before it, the language of your system comes after it.
manual-env-model = The folder of another instrument; --model goes before it.
manual-env-no-color = If it is not empty: no colour.
manual-env-accessible = If it is not empty, 0, false, no or off: questions line by line, without lists, for a screen reader.
manual-env-columns = How wide a page is; else as wide as the terminal.
manual-env-date = The date that reports bear, as seconds since 1970: the same answers then give the same bytes on any day.
manual-files = Files
manual-files-text = A dossier is a file of yours, in the folder where you started. leerkompas keeps nothing elsewhere and never touches the network.
manual-see-also = See also

## What stands for a value in the help

value-DEPTH = DEPTH
value-SECTIONS = PARTS
value-COMMAND = COMMAND
value-FOLDER = DIR
value-CODE = LANGUAGE
value-WHEN = WHEN
value-CODES = CODE
value-DIR = FOLDER
value-FILE = FILE
value-CHARACTER = CHARACTER
value-NAME = NAME
value-COLUMNS = COLUMNS
value-DATABASE = DATABASE
value-TABLE = TABLE
value-FLAVOUR = KIND
value-COLUMN = COLUMN
value-HEADER = HEADER
value-PHASE = PHASE
value-LAYER = LAYER
value-FORMAT = FORMAT
value-FROM = FORMAT
value-INPUTS = INPUT
value-WHAT = WHAT
value-SHELL = SHELL
value-TOPIC = TOPIC
value-DOSSIER = DOSSIER
value-ID = ID
value-N = N
value-STEP = STEP
value-DATE = DATE
value-STATUS = STATUS
