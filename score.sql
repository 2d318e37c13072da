-- The scores of sector.answers: a row of scores for each row, in no order, as `leerkompas score` gives them.
-- Made by `leerkompas export sql` for Leerkompas, version 2.0, 7f35dea371065083. Make it again when that changes.
-- A row that cannot be scored has a problem and the column that it is in, and no scores.
WITH
  -- The words for offers_training (section 4).
  "words of offers_training" ("word", "option") AS (
    VALUES
    ('yes', 'yes'),
    ('1', 'yes'),
    ('j', 'yes'),
    ('ja', 'yes'),
    ('true', 'yes'),
    ('waar', 'yes'),
    ('y', 'yes'),
    ('no', 'no'),
    ('0', 'no'),
    ('false', 'no'),
    ('n', 'no'),
    ('nee', 'no'),
    ('neen', 'no'),
    ('onwaar', 'no'),
    ('unknown', NULL),
    ('onbekend', NULL),
    ('weet ik niet', NULL),
    ('ik weet het niet', NULL),
    ('not known', NULL),
    ('i do not know', NULL),
    ('?', NULL)
  ),
  -- The words for size (weight 1, section 3.1.1), and how far each persona agrees: 0 to 100, 50 says nothing.
  "words of size" ("word", "option", "opstarter", "loopbaanondersteuner", "prestatiebewaker", "administrateur", "transitiestrateeg", "sociale_binder") AS (
    VALUES
    ('micro', 'micro', 30, 50, 50, 50, 30, 50),
    ('< 10', 'micro', 30, 50, 50, 50, 30, 50),
    ('<10', 'micro', 30, 50, 50, 50, 30, 50),
    ('micro (fewer than 10)', 'micro', 30, 50, 50, 50, 30, 50),
    ('micro (minder dan 10)', 'micro', 30, 50, 50, 50, 30, 50),
    ('micro: fewer than 10 employees', 'micro', 30, 50, 50, 50, 30, 50),
    ('micro: minder dan 10 medewerkers', 'micro', 30, 50, 50, 50, 30, 50),
    ('small', 'small', 30, 50, 50, 50, 30, 50),
    ('10-49', 'small', 30, 50, 50, 50, 30, 50),
    ('klein', 'small', 30, 50, 50, 50, 30, 50),
    ('klein (10-49)', 'small', 30, 50, 50, 50, 30, 50),
    ('klein: 10 tot 49 medewerkers', 'small', 30, 50, 50, 50, 30, 50),
    ('kleine', 'small', 30, 50, 50, 50, 30, 50),
    ('small (10-49)', 'small', 30, 50, 50, 50, 30, 50),
    ('small: 10 to 49 employees', 'small', 30, 50, 50, 50, 30, 50),
    ('medium', 'medium', 50, 50, 50, 50, 50, 50),
    ('50-200', 'medium', 50, 50, 50, 50, 50, 50),
    ('medium (50-200)', 'medium', 50, 50, 50, 50, 50, 50),
    ('medium-sized', 'medium', 50, 50, 50, 50, 50, 50),
    ('medium: 50 to 200 employees', 'medium', 50, 50, 50, 50, 50, 50),
    ('middelgroot', 'medium', 50, 50, 50, 50, 50, 50),
    ('middelgroot (50-200)', 'medium', 50, 50, 50, 50, 50, 50),
    ('middelgroot: 50 tot 200 medewerkers', 'medium', 50, 50, 50, 50, 50, 50),
    ('middelgrote', 'medium', 50, 50, 50, 50, 50, 50),
    ('large', 'large', 70, 50, 50, 50, 70, 50),
    ('> 200', 'large', 70, 50, 50, 50, 70, 50),
    ('>200', 'large', 70, 50, 50, 50, 70, 50),
    ('groot', 'large', 70, 50, 50, 50, 70, 50),
    ('groot (meer dan 200)', 'large', 70, 50, 50, 50, 70, 50),
    ('groot: meer dan 200 medewerkers', 'large', 70, 50, 50, 50, 70, 50),
    ('grote', 'large', 70, 50, 50, 50, 70, 50),
    ('large (more than 200)', 'large', 70, 50, 50, 50, 70, 50),
    ('large: more than 200 employees', 'large', 70, 50, 50, 50, 70, 50),
    ('unknown', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    ('onbekend', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    ('weet ik niet', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    ('ik weet het niet', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    ('not known', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    ('i do not know', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    ('?', NULL, NULL, NULL, NULL, NULL, NULL, NULL)
  ),
  -- The words for international (section 2).
  "words of international" ("word", "option") AS (
    VALUES
    ('yes', 'yes'),
    ('1', 'yes'),
    ('j', 'yes'),
    ('ja', 'yes'),
    ('true', 'yes'),
    ('waar', 'yes'),
    ('y', 'yes'),
    ('no', 'no'),
    ('0', 'no'),
    ('false', 'no'),
    ('n', 'no'),
    ('nee', 'no'),
    ('neen', 'no'),
    ('onwaar', 'no'),
    ('unknown', NULL),
    ('onbekend', NULL),
    ('weet ik niet', NULL),
    ('ik weet het niet', NULL),
    ('not known', NULL),
    ('i do not know', NULL),
    ('?', NULL)
  ),
  -- The words for type (section 3.9).
  "words of type" ("word", "option") AS (
    VALUES
    ('profit', 'profit'),
    ('commercial', 'profit'),
    ('commercieel', 'profit'),
    ('for profit', 'profit'),
    ('for-profit', 'profit'),
    ('for-profit: the organisation aims to make a profit', 'profit'),
    ('profit: de organisatie wil winst maken', 'profit'),
    ('non_profit', 'non_profit'),
    ('non-profit', 'non_profit'),
    ('non-profit: making a profit is not the aim', 'non_profit'),
    ('non-profit: winst is niet het doel', 'non_profit'),
    ('nonprofit', 'non_profit'),
    ('not-for-profit', 'non_profit'),
    ('social profit', 'non_profit'),
    ('socialprofit', 'non_profit'),
    ('vzw', 'non_profit'),
    ('unknown', NULL),
    ('onbekend', NULL),
    ('weet ik niet', NULL),
    ('ik weet het niet', NULL),
    ('not known', NULL),
    ('i do not know', NULL),
    ('?', NULL)
  ),
  -- The words for sector (section 3.9).
  "words of sector" ("word", "option") AS (
    VALUES
    ('d', 'D'),
    ('electricity', 'D'),
    ('elektriciteit', 'D'),
    ('energie', 'D'),
    ('energie: elektriciteit, gas, stoom en gekoelde lucht', 'D'),
    ('energy', 'D'),
    ('energy: electricity, gas, steam and air conditioning', 'D'),
    ('f', 'F'),
    ('bouw', 'F'),
    ('bouwnijverheid', 'F'),
    ('bouwsector', 'F'),
    ('building', 'F'),
    ('construction', 'F'),
    ('g', 'G'),
    ('detailhandel', 'G'),
    ('garage', 'G'),
    ('groot- en detailhandel, reparatie van voertuigen', 'G'),
    ('groothandel', 'G'),
    ('handel', 'G'),
    ('handel en reparatie', 'G'),
    ('kleinhandel', 'G'),
    ('retail', 'G'),
    ('trade', 'G'),
    ('trade and repair', 'G'),
    ('wholesale', 'G'),
    ('wholesale and retail trade, repair of vehicles', 'G'),
    ('h', 'H'),
    ('logistics', 'H'),
    ('logistiek', 'H'),
    ('transport', 'H'),
    ('transport and storage', 'H'),
    ('vervoer', 'H'),
    ('vervoer en opslag', 'H'),
    ('i', 'I'),
    ('catering', 'I'),
    ('horeca', 'I'),
    ('horeca: logies, maaltijden en dranken', 'I'),
    ('hospitality', 'I'),
    ('hospitality: accommodation, food and drink', 'I'),
    ('hotel', 'I'),
    ('restaurant', 'I'),
    ('j', 'J'),
    ('ict', 'J'),
    ('informatica', 'J'),
    ('informatie en communicatie', 'J'),
    ('information and communication', 'J'),
    ('information, communication', 'J'),
    ('it', 'J'),
    ('software', 'J'),
    ('telecom', 'J'),
    ('k', 'K'),
    ('bank', 'K'),
    ('banken', 'K'),
    ('banking', 'K'),
    ('finance', 'K'),
    ('finance and insurance', 'K'),
    ('financial and insurance activities', 'K'),
    ('financiële activiteiten en verzekeringen', 'K'),
    ('financiën en verzekeringen', 'K'),
    ('insurance', 'K'),
    ('verzekeringen', 'K'),
    ('m', 'M'),
    ('accountancy', 'M'),
    ('architecten', 'M'),
    ('boekhouding', 'M'),
    ('consultancy', 'M'),
    ('professional and technical', 'M'),
    ('professional services', 'M'),
    ('professional, scientific and technical activities', 'M'),
    ('studiebureau', 'M'),
    ('vrije beroepen', 'M'),
    ('vrije beroepen en techniek', 'M'),
    ('vrije beroepen, wetenschap en techniek', 'M'),
    ('n', 'N'),
    ('administratieve en ondersteunende diensten', 'N'),
    ('administrative and support services', 'N'),
    ('bewaking', 'N'),
    ('cleaning', 'N'),
    ('dienstencheques', 'N'),
    ('interimkantoor', 'N'),
    ('ondersteunende diensten', 'N'),
    ('schoonmaak', 'N'),
    ('support services', 'N'),
    ('temporary work', 'N'),
    ('uitzendarbeid', 'N'),
    ('o', 'O'),
    ('defence', 'O'),
    ('defensie', 'O'),
    ('gemeente', 'O'),
    ('government', 'O'),
    ('openbaar bestuur', 'O'),
    ('openbaar bestuur en defensie', 'O'),
    ('overheid', 'O'),
    ('public administration', 'O'),
    ('public administration and defence', 'O'),
    ('p', 'P'),
    ('education', 'P'),
    ('onderwijs', 'P'),
    ('scholen', 'P'),
    ('school', 'P'),
    ('schools', 'P'),
    ('q', 'Q'),
    ('gezondheidszorg', 'Q'),
    ('gezondheidszorg en maatschappelijke dienstverlening', 'Q'),
    ('health', 'Q'),
    ('health and social work', 'Q'),
    ('health care', 'Q'),
    ('health care and social work', 'Q'),
    ('healthcare', 'Q'),
    ('social work', 'Q'),
    ('welzijn', 'Q'),
    ('welzijnswerk', 'Q'),
    ('zorg', 'Q'),
    ('zorg en welzijn', 'Q'),
    ('r', 'R'),
    ('arts', 'R'),
    ('arts and recreation', 'R'),
    ('arts, entertainment and recreation', 'R'),
    ('cultuur', 'R'),
    ('kunst', 'R'),
    ('kunst en recreatie', 'R'),
    ('kunst, amusement en recreatie', 'R'),
    ('recreatie', 'R'),
    ('recreation', 'R'),
    ('sport', 'R'),
    ('sports', 'R'),
    ('s', 'S'),
    ('andere diensten', 'S'),
    ('other services', 'S'),
    ('overige diensten', 'S'),
    ('a', 'A'),
    ('agriculture', 'A'),
    ('agriculture and fishing', 'A'),
    ('agriculture, forestry and fishing', 'A'),
    ('bosbouw', 'A'),
    ('farming', 'A'),
    ('fishing', 'A'),
    ('forestry', 'A'),
    ('horticulture', 'A'),
    ('landbouw', 'A'),
    ('landbouw en visserij', 'A'),
    ('landbouw, bosbouw en visserij', 'A'),
    ('tuinbouw', 'A'),
    ('visserij', 'A'),
    ('b', 'B'),
    ('delfstoffen', 'B'),
    ('groeve', 'B'),
    ('mijnbouw', 'B'),
    ('mining', 'B'),
    ('mining and quarrying', 'B'),
    ('quarrying', 'B'),
    ('winning van delfstoffen', 'B'),
    ('c', 'C'),
    ('fabriek', 'C'),
    ('factory', 'C'),
    ('industrie', 'C'),
    ('maakindustrie', 'C'),
    ('manufacturing', 'C'),
    ('e', 'E'),
    ('afval', 'E'),
    ('afvalwater', 'E'),
    ('recyclage', 'E'),
    ('recycling', 'E'),
    ('waste', 'E'),
    ('water', 'E'),
    ('water and waste', 'E'),
    ('water en afval', 'E'),
    ('water supply, sewerage, waste and remediation', 'E'),
    ('water, afvalwater, afval en sanering', 'E'),
    ('l', 'L'),
    ('exploitatie van en handel in vastgoed', 'L'),
    ('immo', 'L'),
    ('immobiliën', 'L'),
    ('property', 'L'),
    ('real estate', 'L'),
    ('real estate activities', 'L'),
    ('vastgoed', 'L'),
    ('t', 'T'),
    ('household', 'T'),
    ('households', 'T'),
    ('households as employers', 'T'),
    ('huishouden', 'T'),
    ('huishoudens', 'T'),
    ('huishoudens als werkgever', 'T'),
    ('u', 'U'),
    ('ambassade', 'U'),
    ('embassy', 'U'),
    ('extraterritoriaal', 'U'),
    ('extraterritorial', 'U'),
    ('extraterritorial organisations and bodies', 'U'),
    ('extraterritoriale organisaties en lichamen', 'U'),
    ('unknown', NULL),
    ('onbekend', NULL),
    ('weet ik niet', NULL),
    ('ik weet het niet', NULL),
    ('not known', NULL),
    ('i do not know', NULL),
    ('?', NULL)
  ),
  -- The words for growing (section 3.9).
  "words of growing" ("word", "option") AS (
    VALUES
    ('yes', 'yes'),
    ('1', 'yes'),
    ('j', 'yes'),
    ('ja', 'yes'),
    ('true', 'yes'),
    ('waar', 'yes'),
    ('y', 'yes'),
    ('no', 'no'),
    ('0', 'no'),
    ('false', 'no'),
    ('n', 'no'),
    ('nee', 'no'),
    ('neen', 'no'),
    ('onwaar', 'no'),
    ('unknown', NULL),
    ('onbekend', NULL),
    ('weet ik niet', NULL),
    ('ik weet het niet', NULL),
    ('not known', NULL),
    ('i do not know', NULL),
    ('?', NULL)
  ),
  -- The words for regions (section 3.9).
  "words of regions" ("word", "option") AS (
    VALUES
    ('flanders', 'flanders'),
    ('flemish region', 'flanders'),
    ('in flanders', 'flanders'),
    ('in vlaanderen', 'flanders'),
    ('vlaams gewest', 'flanders'),
    ('vlaanderen', 'flanders'),
    ('brussels', 'brussels'),
    ('brussel', 'brussels'),
    ('brussels gewest', 'brussels'),
    ('brussels hoofdstedelijk gewest', 'brussels'),
    ('brussels-capital region', 'brussels'),
    ('in brussel', 'brussels'),
    ('in brussels', 'brussels'),
    ('wallonia', 'wallonia'),
    ('in wallonia', 'wallonia'),
    ('in wallonië', 'wallonia'),
    ('waals gewest', 'wallonia'),
    ('wallonie', 'wallonia'),
    ('wallonië', 'wallonia'),
    ('walloon region', 'wallonia'),
    ('abroad', 'abroad'),
    ('buiten belgië', 'abroad'),
    ('buitenland', 'abroad'),
    ('foreign', 'abroad'),
    ('in het buitenland', 'abroad'),
    ('outside belgium', 'abroad'),
    ('unknown', NULL),
    ('onbekend', NULL),
    ('weet ik niet', NULL),
    ('ik weet het niet', NULL),
    ('not known', NULL),
    ('i do not know', NULL),
    ('?', NULL)
  ),
  -- The words for multilingual (section 3.9).
  "words of multilingual" ("word", "option") AS (
    VALUES
    ('yes', 'yes'),
    ('1', 'yes'),
    ('j', 'yes'),
    ('ja', 'yes'),
    ('true', 'yes'),
    ('waar', 'yes'),
    ('y', 'yes'),
    ('no', 'no'),
    ('0', 'no'),
    ('false', 'no'),
    ('n', 'no'),
    ('nee', 'no'),
    ('neen', 'no'),
    ('onwaar', 'no'),
    ('unknown', NULL),
    ('onbekend', NULL),
    ('weet ik niet', NULL),
    ('ik weet het niet', NULL),
    ('not known', NULL),
    ('i do not know', NULL),
    ('?', NULL)
  ),
  -- The words for on_location (section 3.3.2).
  "words of on_location" ("word", "option") AS (
    VALUES
    ('yes', 'yes'),
    ('1', 'yes'),
    ('j', 'yes'),
    ('ja', 'yes'),
    ('true', 'yes'),
    ('waar', 'yes'),
    ('y', 'yes'),
    ('no', 'no'),
    ('0', 'no'),
    ('false', 'no'),
    ('n', 'no'),
    ('nee', 'no'),
    ('neen', 'no'),
    ('onwaar', 'no'),
    ('unknown', NULL),
    ('onbekend', NULL),
    ('weet ik niet', NULL),
    ('ik weet het niet', NULL),
    ('not known', NULL),
    ('i do not know', NULL),
    ('?', NULL)
  ),
  -- The words for shifts (section 4).
  "words of shifts" ("word", "option") AS (
    VALUES
    ('yes', 'yes'),
    ('1', 'yes'),
    ('j', 'yes'),
    ('ja', 'yes'),
    ('true', 'yes'),
    ('waar', 'yes'),
    ('y', 'yes'),
    ('no', 'no'),
    ('0', 'no'),
    ('false', 'no'),
    ('n', 'no'),
    ('nee', 'no'),
    ('neen', 'no'),
    ('onwaar', 'no'),
    ('unknown', NULL),
    ('onbekend', NULL),
    ('weet ik niet', NULL),
    ('ik weet het niet', NULL),
    ('not known', NULL),
    ('i do not know', NULL),
    ('?', NULL)
  ),
  -- The words for ambition (weight 6, section 3.1), and how far each persona agrees: 0 to 100, 50 says nothing.
  "words of ambition" ("word", "option", "opstarter", "loopbaanondersteuner", "prestatiebewaker", "administrateur", "transitiestrateeg", "sociale_binder") AS (
    VALUES
    ('close_gaps', 'close_gaps', 0, 0, 100, 0, 0, 0),
    ('close gaps in people''s knowledge or skills', 'close_gaps', 0, 0, 100, 0, 0, 0),
    ('closing gaps', 'close_gaps', 0, 0, 100, 0, 0, 0),
    ('competentietekorten', 'close_gaps', 0, 0, 100, 0, 0, 0),
    ('gaps', 'close_gaps', 0, 0, 100, 0, 0, 0),
    ('lacunes', 'close_gaps', 0, 0, 100, 0, 0, 0),
    ('skills gap', 'close_gaps', 0, 0, 100, 0, 0, 0),
    ('skills gaps', 'close_gaps', 0, 0, 100, 0, 0, 0),
    ('tekort', 'close_gaps', 0, 0, 100, 0, 0, 0),
    ('tekorten', 'close_gaps', 0, 0, 100, 0, 0, 0),
    ('tekorten in kennis of vaardigheden wegwerken', 'close_gaps', 0, 0, 100, 0, 0, 0),
    ('tekorten wegwerken', 'close_gaps', 0, 0, 100, 0, 0, 0),
    ('bonding', 'bonding', 0, 0, 0, 0, 0, 100),
    ('belonging', 'bonding', 0, 0, 0, 0, 0, 100),
    ('binding', 'bonding', 0, 0, 0, 0, 0, 100),
    ('bring colleagues closer to each other and the organisation', 'bonding', 0, 0, 0, 0, 0, 100),
    ('bringing colleagues together', 'bonding', 0, 0, 0, 0, 0, 100),
    ('collega''s dichter bij elkaar en bij de organisatie brengen', 'bonding', 0, 0, 0, 0, 0, 100),
    ('collega''s samenbrengen', 'bonding', 0, 0, 0, 0, 0, 100),
    ('samenhorigheid', 'bonding', 0, 0, 0, 0, 0, 100),
    ('social bonding', 'bonding', 0, 0, 0, 0, 0, 100),
    ('sociale binding', 'bonding', 0, 0, 0, 0, 0, 100),
    ('verbondenheid', 'bonding', 0, 0, 0, 0, 0, 100),
    ('smooth_start', 'smooth_start', 100, 0, 0, 0, 0, 0),
    ('get new employees up to speed in their job', 'smooth_start', 100, 0, 0, 0, 0, 0),
    ('getting recruits up to speed', 'smooth_start', 100, 0, 0, 0, 0, 0),
    ('inwerken', 'smooth_start', 100, 0, 0, 0, 0, 0),
    ('nieuwe medewerkers vlot op dreef krijgen in hun job', 'smooth_start', 100, 0, 0, 0, 0, 0),
    ('nieuwe mensen op dreef', 'smooth_start', 100, 0, 0, 0, 0, 0),
    ('smooth start', 'smooth_start', 100, 0, 0, 0, 0, 0),
    ('vlotte start', 'smooth_start', 100, 0, 0, 0, 0, 0),
    ('comply', 'comply', 0, 0, 0, 100, 0, 0),
    ('compliance', 'comply', 0, 0, 0, 100, 0, 0),
    ('complying with rules', 'comply', 0, 0, 0, 100, 0, 0),
    ('in orde zijn met de wet en andere verplichtingen', 'comply', 0, 0, 0, 100, 0, 0),
    ('legal obligation', 'comply', 0, 0, 0, 100, 0, 0),
    ('legal obligations', 'comply', 0, 0, 0, 100, 0, 0),
    ('legislation', 'comply', 0, 0, 0, 100, 0, 0),
    ('meet legal requirements and other obligations', 'comply', 0, 0, 0, 100, 0, 0),
    ('regels naleven', 'comply', 0, 0, 0, 100, 0, 0),
    ('verplichting', 'comply', 0, 0, 0, 100, 0, 0),
    ('verplichtingen', 'comply', 0, 0, 0, 100, 0, 0),
    ('wetgeving', 'comply', 0, 0, 0, 100, 0, 0),
    ('wettelijk', 'comply', 0, 0, 0, 100, 0, 0),
    ('wettelijke verplichting', 'comply', 0, 0, 0, 100, 0, 0),
    ('broad_growth', 'broad_growth', 0, 100, 0, 0, 0, 0),
    ('brede ontwikkeling', 'broad_growth', 0, 100, 0, 0, 0, 0),
    ('broad development', 'broad_growth', 0, 100, 0, 0, 0, 0),
    ('give people the freedom to develop broadly', 'broad_growth', 0, 100, 0, 0, 0, 0),
    ('mensen de ruimte geven om zich breed te ontwikkelen', 'broad_growth', 0, 100, 0, 0, 0, 0),
    ('ontplooiing', 'broad_growth', 0, 100, 0, 0, 0, 0),
    ('personal development', 'broad_growth', 0, 100, 0, 0, 0, 0),
    ('personal growth', 'broad_growth', 0, 100, 0, 0, 0, 0),
    ('persoonlijke groei', 'broad_growth', 0, 100, 0, 0, 0, 0),
    ('persoonlijke ontwikkeling', 'broad_growth', 0, 100, 0, 0, 0, 0),
    ('zelfontplooiing', 'broad_growth', 0, 100, 0, 0, 0, 0),
    ('future_proof', 'future_proof', 0, 0, 0, 0, 100, 0),
    ('de organisatie klaarmaken voor wat er later op haar afkomt', 'future_proof', 0, 0, 0, 0, 100, 0),
    ('de toekomst voorbereiden', 'future_proof', 0, 0, 0, 0, 100, 0),
    ('future', 'future_proof', 0, 0, 0, 0, 100, 0),
    ('future-proof', 'future_proof', 0, 0, 0, 0, 100, 0),
    ('futureproof', 'future_proof', 0, 0, 0, 0, 100, 0),
    ('get the organisation ready for what lies further ahead', 'future_proof', 0, 0, 0, 0, 100, 0),
    ('preparing for the future', 'future_proof', 0, 0, 0, 0, 100, 0),
    ('toekomst', 'future_proof', 0, 0, 0, 0, 100, 0),
    ('toekomstbestendig', 'future_proof', 0, 0, 0, 0, 100, 0),
    ('toekomstgericht', 'future_proof', 0, 0, 0, 0, 100, 0),
    ('onboarding', 'onboarding', 100, 0, 0, 0, 0, 0),
    ('induction', 'onboarding', 100, 0, 0, 0, 0, 0),
    ('introductie', 'onboarding', 100, 0, 0, 0, 0, 0),
    ('nieuwe medewerkers wegwijs maken in de organisatie', 'onboarding', 100, 0, 0, 0, 0, 0),
    ('onthaal', 'onboarding', 100, 0, 0, 0, 0, 0),
    ('onthaalopleiding', 'onboarding', 100, 0, 0, 0, 0, 0),
    ('show new employees how the organisation works', 'onboarding', 100, 0, 0, 0, 0, 0),
    ('showing the way around', 'onboarding', 100, 0, 0, 0, 0, 0),
    ('wegwijs maken', 'onboarding', 100, 0, 0, 0, 0, 0),
    ('retention', 'retention', 0, 100, 100, 0, 0, 100),
    ('employee retention', 'retention', 0, 100, 100, 0, 0, 100),
    ('ervoor zorgen dat medewerkers graag in dienst blijven', 'retention', 0, 100, 100, 0, 0, 100),
    ('keeping employees', 'retention', 0, 100, 100, 0, 0, 100),
    ('make employees want to stay with the organisation', 'retention', 0, 100, 100, 0, 0, 100),
    ('mensen in dienst houden', 'retention', 0, 100, 100, 0, 0, 100),
    ('personeelsbehoud', 'retention', 0, 100, 100, 0, 0, 100),
    ('retentie', 'retention', 0, 100, 100, 0, 0, 100),
    ('staff retention', 'retention', 0, 100, 100, 0, 0, 100),
    ('certificates', 'certificates', 0, 0, 0, 100, 0, 0),
    ('attest', 'certificates', 0, 0, 0, 100, 0, 0),
    ('attesten', 'certificates', 0, 0, 0, 100, 0, 0),
    ('attesten behalen', 'certificates', 0, 0, 0, 100, 0, 0),
    ('attesten of certificaten behalen of geldig houden', 'certificates', 0, 0, 0, 100, 0, 0),
    ('certificaat', 'certificates', 0, 0, 0, 100, 0, 0),
    ('certificate', 'certificates', 0, 0, 0, 100, 0, 0),
    ('certificaten', 'certificates', 0, 0, 0, 100, 0, 0),
    ('certification', 'certificates', 0, 0, 0, 100, 0, 0),
    ('certificering', 'certificates', 0, 0, 0, 100, 0, 0),
    ('obtain certificates or keep them valid', 'certificates', 0, 0, 0, 100, 0, 0),
    ('obtaining certificates', 'certificates', 0, 0, 0, 100, 0, 0),
    ('avoid_job_loss', 'avoid_job_loss', 0, 0, 100, 0, 100, 0),
    ('avoid layoffs', 'avoid_job_loss', 0, 0, 100, 0, 100, 0),
    ('avoid redundancies', 'avoid_job_loss', 0, 0, 100, 0, 100, 0),
    ('job loss', 'avoid_job_loss', 0, 0, 100, 0, 100, 0),
    ('jobverlies', 'avoid_job_loss', 0, 0, 100, 0, 100, 0),
    ('jobverlies vermijden', 'avoid_job_loss', 0, 0, 100, 0, 100, 0),
    ('jobverlies voorkomen', 'avoid_job_loss', 0, 0, 100, 0, 100, 0),
    ('ontslag vermijden', 'avoid_job_loss', 0, 0, 100, 0, 100, 0),
    ('ontslagen vermijden', 'avoid_job_loss', 0, 0, 100, 0, 100, 0),
    ('prevent employees from losing their job', 'avoid_job_loss', 0, 0, 100, 0, 100, 0),
    ('preventing job loss', 'avoid_job_loss', 0, 0, 100, 0, 100, 0),
    ('voorkomen dat medewerkers hun job verliezen', 'avoid_job_loss', 0, 0, 100, 0, 100, 0),
    ('attract_talent', 'attract_talent', 100, 0, 0, 0, 0, 0),
    ('aanwerving', 'attract_talent', 100, 0, 0, 0, 0, 0),
    ('als werkgever aantrekkelijk zijn voor sollicitanten', 'attract_talent', 100, 0, 0, 0, 0, 0),
    ('attracting applicants', 'attract_talent', 100, 0, 0, 0, 0, 0),
    ('attracting talent', 'attract_talent', 100, 0, 0, 0, 0, 0),
    ('be an attractive employer for job applicants', 'attract_talent', 100, 0, 0, 0, 0, 0),
    ('employer branding', 'attract_talent', 100, 0, 0, 0, 0, 0),
    ('recruitment', 'attract_talent', 100, 0, 0, 0, 0, 0),
    ('rekrutering', 'attract_talent', 100, 0, 0, 0, 0, 0),
    ('sollicitanten aantrekken', 'attract_talent', 100, 0, 0, 0, 0, 0),
    ('talent aantrekken', 'attract_talent', 100, 0, 0, 0, 0, 0),
    ('learning_culture', 'learning_culture', 0, 100, 0, 0, 0, 100),
    ('culture of learning', 'learning_culture', 0, 100, 0, 0, 0, 100),
    ('learning as a habit', 'learning_culture', 0, 100, 0, 0, 0, 100),
    ('learning organisation', 'learning_culture', 0, 100, 0, 0, 0, 100),
    ('leercultuur', 'learning_culture', 0, 100, 0, 0, 0, 100),
    ('leren als gewoonte', 'learning_culture', 0, 100, 0, 0, 0, 100),
    ('lerende cultuur', 'learning_culture', 0, 100, 0, 0, 0, 100),
    ('lerende organisatie', 'learning_culture', 0, 100, 0, 0, 0, 100),
    ('make learning a regular habit for everyone', 'learning_culture', 0, 100, 0, 0, 0, 100),
    ('van leren een vaste gewoonte maken voor iedereen', 'learning_culture', 0, 100, 0, 0, 0, 100),
    ('transformation', 'transformation', 0, 0, 0, 0, 100, 0),
    ('digital transformation', 'transformation', 0, 0, 0, 0, 100, 0),
    ('digitale transformatie', 'transformation', 0, 0, 0, 0, 100, 0),
    ('een ingrijpende verandering in de organisatie doen slagen', 'transformation', 0, 0, 0, 0, 100, 0),
    ('een verandering doen slagen', 'transformation', 0, 0, 0, 0, 100, 0),
    ('make a major change in the organisation succeed', 'transformation', 0, 0, 0, 0, 100, 0),
    ('making a change succeed', 'transformation', 0, 0, 0, 0, 100, 0),
    ('reorganisatie', 'transformation', 0, 0, 0, 0, 100, 0),
    ('reorganisation', 'transformation', 0, 0, 0, 0, 100, 0),
    ('transformatie', 'transformation', 0, 0, 0, 0, 100, 0),
    ('transitie', 'transformation', 0, 0, 0, 0, 100, 0),
    ('transition', 'transformation', 0, 0, 0, 0, 100, 0),
    ('career_prospects', 'career_prospects', 0, 100, 0, 0, 0, 0),
    ('career', 'career_prospects', 0, 100, 0, 0, 0, 0),
    ('doorgroei', 'career_prospects', 0, 100, 0, 0, 0, 0),
    ('doorgroeikansen', 'career_prospects', 0, 100, 0, 0, 0, 0),
    ('doorgroeikansen geven', 'career_prospects', 0, 100, 0, 0, 0, 0),
    ('give people a better chance of promotion or other work', 'career_prospects', 0, 100, 0, 0, 0, 0),
    ('improving job prospects', 'career_prospects', 0, 100, 0, 0, 0, 0),
    ('loopbaan', 'career_prospects', 0, 100, 0, 0, 0, 0),
    ('loopbaankansen', 'career_prospects', 0, 100, 0, 0, 0, 0),
    ('mensen meer kans geven op promotie of ander werk', 'career_prospects', 0, 100, 0, 0, 0, 0),
    ('promotie', 'career_prospects', 0, 100, 0, 0, 0, 0),
    ('promotion', 'career_prospects', 0, 100, 0, 0, 0, 0),
    ('entry_reskilling', 'entry_reskilling', 100, 0, 0, 0, 0, 0),
    ('career changers', 'entry_reskilling', 100, 0, 0, 0, 0, 0),
    ('de job aanleren aan nieuwe mensen uit een ander vak', 'entry_reskilling', 100, 0, 0, 0, 0, 0),
    ('nieuwe mensen de job leren', 'entry_reskilling', 100, 0, 0, 0, 0, 0),
    ('teach the job to new people from another field', 'entry_reskilling', 100, 0, 0, 0, 0, 0),
    ('teaching recruits the job', 'entry_reskilling', 100, 0, 0, 0, 0, 0),
    ('zij-instromers', 'entry_reskilling', 100, 0, 0, 0, 0, 0),
    ('zij-instroom', 'entry_reskilling', 100, 0, 0, 0, 0, 0),
    ('stay_current', 'stay_current', 0, 0, 100, 0, 0, 0),
    ('actueel blijven', 'stay_current', 0, 0, 100, 0, 0, 0),
    ('bijblijven', 'stay_current', 0, 0, 100, 0, 0, 0),
    ('bijblijven in het vak', 'stay_current', 0, 0, 100, 0, 0, 0),
    ('ervoor zorgen dat mensen bijblijven in hun eigen vak', 'stay_current', 0, 0, 100, 0, 0, 0),
    ('keep people up to date in their own field', 'stay_current', 0, 0, 100, 0, 0, 0),
    ('staying current', 'stay_current', 0, 0, 100, 0, 0, 0),
    ('staying up to date', 'stay_current', 0, 0, 100, 0, 0, 0),
    ('up to date', 'stay_current', 0, 0, 100, 0, 0, 0),
    ('up-to-date', 'stay_current', 0, 0, 100, 0, 0, 0),
    ('team_climate', 'team_climate', 0, 0, 0, 0, 0, 100),
    ('atmosphere', 'team_climate', 0, 0, 0, 0, 0, 100),
    ('de sfeer en het samenspel in de teams verbeteren', 'team_climate', 0, 0, 0, 0, 0, 100),
    ('de teamsfeer verbeteren', 'team_climate', 0, 0, 0, 0, 0, 100),
    ('groepsdynamiek', 'team_climate', 0, 0, 0, 0, 0, 100),
    ('group dynamics', 'team_climate', 0, 0, 0, 0, 0, 100),
    ('improve the atmosphere and interaction within teams', 'team_climate', 0, 0, 0, 0, 0, 100),
    ('improving team atmosphere', 'team_climate', 0, 0, 0, 0, 0, 100),
    ('sfeer', 'team_climate', 0, 0, 0, 0, 0, 100),
    ('team spirit', 'team_climate', 0, 0, 0, 0, 0, 100),
    ('teamsfeer', 'team_climate', 0, 0, 0, 0, 0, 100),
    ('werksfeer', 'team_climate', 0, 0, 0, 0, 0, 100),
    ('fringe_benefit', 'fringe_benefit', 0, 100, 0, 0, 0, 0),
    ('an extra on top of pay', 'fringe_benefit', 0, 100, 0, 0, 0, 0),
    ('een extra bij het loon', 'fringe_benefit', 0, 100, 0, 0, 0, 0),
    ('extralegaal voordeel', 'fringe_benefit', 0, 100, 0, 0, 0, 0),
    ('extralegale voordelen', 'fringe_benefit', 0, 100, 0, 0, 0, 0),
    ('fringe benefits', 'fringe_benefit', 0, 100, 0, 0, 0, 0),
    ('medewerkers iets extra''s bieden boven op hun loon', 'fringe_benefit', 0, 100, 0, 0, 0, 0),
    ('offer employees something extra on top of their pay', 'fringe_benefit', 0, 100, 0, 0, 0, 0),
    ('perk', 'fringe_benefit', 0, 100, 0, 0, 0, 0),
    ('perks', 'fringe_benefit', 0, 100, 0, 0, 0, 0),
    ('unknown', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    ('onbekend', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    ('weet ik niet', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    ('ik weet het niet', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    ('not known', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    ('i do not know', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    ('?', NULL, NULL, NULL, NULL, NULL, NULL, NULL)
  ),
  -- The words for initiative (weight 1, section 3.1.1), and how far each persona agrees: 0 to 100, 50 says nothing.
  "words of initiative" ("word", "option", "opstarter", "loopbaanondersteuner", "prestatiebewaker", "administrateur", "transitiestrateeg", "sociale_binder") AS (
    VALUES
    ('employer', 'employer', 90, 10, 90, 100, 100, 80),
    ('de werkgever', 'employer', 90, 10, 90, 100, 100, 80),
    ('directie', 'employer', 90, 10, 90, 100, 100, 80),
    ('hr', 'employer', 90, 10, 90, 100, 100, 80),
    ('leidinggevende', 'employer', 90, 10, 90, 100, 100, 80),
    ('management', 'employer', 90, 10, 90, 100, 100, 80),
    ('manager', 'employer', 90, 10, 90, 100, 100, 80),
    ('the employer', 'employer', 90, 10, 90, 100, 100, 80),
    ('werkgever', 'employer', 90, 10, 90, 100, 100, 80),
    ('zaakvoerder', 'employer', 90, 10, 90, 100, 100, 80),
    ('employee', 'employee', 10, 90, 10, 0, 0, 50),
    ('de medewerker', 'employee', 10, 90, 10, 0, 0, 50),
    ('de medewerker zelf', 'employee', 10, 90, 10, 0, 0, 50),
    ('employees', 'employee', 10, 90, 10, 0, 0, 50),
    ('medewerker', 'employee', 10, 90, 10, 0, 0, 50),
    ('medewerkers', 'employee', 10, 90, 10, 0, 0, 50),
    ('the employee', 'employee', 10, 90, 10, 0, 0, 50),
    ('werknemer', 'employee', 10, 90, 10, 0, 0, 50),
    ('werknemers', 'employee', 10, 90, 10, 0, 0, 50),
    ('both', 'both', 50, 50, 50, 50, 50, 80),
    ('allebei', 'both', 50, 50, 50, 50, 50, 80),
    ('allebei, ongeveer even vaak', 'both', 50, 50, 50, 50, 50, 80),
    ('beide', 'both', 50, 50, 50, 50, 50, 80),
    ('both, about equally often', 'both', 50, 50, 50, 50, 50, 80),
    ('employer and employee', 'both', 50, 50, 50, 50, 50, 80),
    ('werkgever en medewerker', 'both', 50, 50, 50, 50, 50, 80),
    ('unknown', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    ('onbekend', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    ('weet ik niet', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    ('ik weet het niet', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    ('not known', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    ('i do not know', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    ('?', NULL, NULL, NULL, NULL, NULL, NULL, NULL)
  ),
  -- The words for group_size (weight 1, section 3.1.1), and how far each persona agrees: 0 to 100, 50 says nothing.
  "words of group_size" ("word", "option", "opstarter", "loopbaanondersteuner", "prestatiebewaker", "administrateur", "transitiestrateeg", "sociale_binder") AS (
    VALUES
    ('individual', 'individual', 20, 80, 50, 50, 20, 0),
    ('alleen', 'individual', 20, 80, 50, 50, 20, 0),
    ('alone', 'individual', 20, 80, 50, 50, 20, 0),
    ('een medewerker', 'individual', 20, 80, 50, 50, 20, 0),
    ('eén medewerker', 'individual', 20, 80, 50, 50, 20, 0),
    ('individu', 'individual', 20, 80, 50, 50, 20, 0),
    ('individueel', 'individual', 20, 80, 50, 50, 20, 0),
    ('one employee', 'individual', 20, 80, 50, 50, 20, 0),
    ('één medewerker', 'individual', 20, 80, 50, 50, 20, 0),
    ('group', 'group', 80, 20, 50, 50, 80, 100),
    ('a group', 'group', 80, 20, 50, 50, 80, 100),
    ('a group: several employees together', 'group', 80, 20, 50, 50, 80, 100),
    ('een groep', 'group', 80, 20, 50, 50, 80, 100),
    ('een groep: meerdere medewerkers samen', 'group', 80, 20, 50, 50, 80, 100),
    ('groep', 'group', 80, 20, 50, 50, 80, 100),
    ('in groep', 'group', 80, 20, 50, 50, 80, 100),
    ('team', 'group', 80, 20, 50, 50, 80, 100),
    ('both', 'both', 50, 50, 50, 50, 50, 50),
    ('allebei', 'both', 50, 50, 50, 50, 50, 50),
    ('allebei: soms één medewerker, soms een groep', 'both', 50, 50, 50, 50, 50, 50),
    ('alone or in a group', 'both', 50, 50, 50, 50, 50, 50),
    ('beide', 'both', 50, 50, 50, 50, 50, 50),
    ('both: sometimes one employee, sometimes a group', 'both', 50, 50, 50, 50, 50, 50),
    ('soms alleen, soms in groep', 'both', 50, 50, 50, 50, 50, 50),
    ('unknown', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    ('onbekend', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    ('weet ik niet', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    ('ik weet het niet', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    ('not known', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    ('i do not know', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    ('?', NULL, NULL, NULL, NULL, NULL, NULL, NULL)
  ),
  -- The words for skills (weight 1, section 3.1.1), and how far each persona agrees: 0 to 100, 50 says nothing.
  "words of skills" ("word", "option", "opstarter", "loopbaanondersteuner", "prestatiebewaker", "administrateur", "transitiestrateeg", "sociale_binder") AS (
    VALUES
    ('hard', 'hard', 50, 50, 50, 100, 50, 50),
    ('hard skills', 'hard', 50, 50, 50, 100, 50, 50),
    ('hard skills: trade knowledge and techniques', 'hard', 50, 50, 50, 100, 50, 50),
    ('harde', 'hard', 50, 50, 50, 100, 50, 50),
    ('harde competenties', 'hard', 50, 50, 50, 100, 50, 50),
    ('harde vaardigheden', 'hard', 50, 50, 50, 100, 50, 50),
    ('harde vaardigheden: vakkennis en technieken', 'hard', 50, 50, 50, 100, 50, 50),
    ('technical', 'hard', 50, 50, 50, 100, 50, 50),
    ('technisch', 'hard', 50, 50, 50, 100, 50, 50),
    ('vaktechnisch', 'hard', 50, 50, 50, 100, 50, 50),
    ('soft', 'soft', 50, 50, 50, 0, 50, 50),
    ('soft skills', 'soft', 50, 50, 50, 0, 50, 50),
    ('soft skills: dealing with people and with work', 'soft', 50, 50, 50, 0, 50, 50),
    ('zacht', 'soft', 50, 50, 50, 0, 50, 50),
    ('zachte', 'soft', 50, 50, 50, 0, 50, 50),
    ('zachte competenties', 'soft', 50, 50, 50, 0, 50, 50),
    ('zachte vaardigheden', 'soft', 50, 50, 50, 0, 50, 50),
    ('zachte vaardigheden: omgaan met mensen en met werk', 'soft', 50, 50, 50, 0, 50, 50),
    ('both', 'both', 50, 50, 50, 50, 50, 50),
    ('allebei', 'both', 50, 50, 50, 50, 50, 50),
    ('allebei, ongeveer even veel', 'both', 50, 50, 50, 50, 50, 50),
    ('beide', 'both', 50, 50, 50, 50, 50, 50),
    ('both, about equally', 'both', 50, 50, 50, 50, 50, 50),
    ('hard and soft', 'both', 50, 50, 50, 50, 50, 50),
    ('hard en zacht', 'both', 50, 50, 50, 50, 50, 50),
    ('unknown', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    ('onbekend', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    ('weet ik niet', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    ('ik weet het niet', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    ('not known', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    ('i do not know', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    ('?', NULL, NULL, NULL, NULL, NULL, NULL, NULL)
  ),
  -- The words for leernood (weight 1, section 3.1.1), and how far each persona agrees: 0 to 100, 50 says nothing.
  "words of leernood" ("word", "option", "opstarter", "loopbaanondersteuner", "prestatiebewaker", "administrateur", "transitiestrateeg", "sociale_binder") AS (
    VALUES
    ('upskilling', 'upskilling', 60, 90, 90, 90, 10, 90),
    ('bijscholen', 'upskilling', 60, 90, 90, 90, 10, 90),
    ('bijscholing', 'upskilling', 60, 90, 90, 90, 10, 90),
    ('bijscholing: beter worden in de huidige job', 'upskilling', 60, 90, 90, 90, 10, 90),
    ('upskill', 'upskilling', 60, 90, 90, 90, 10, 90),
    ('upskilling: getting better at the current job', 'upskilling', 60, 90, 90, 90, 10, 90),
    ('reskilling', 'reskilling', 100, 10, 10, 10, 90, 10),
    ('herscholing', 'reskilling', 100, 10, 10, 10, 90, 10),
    ('omscholen', 'reskilling', 100, 10, 10, 10, 90, 10),
    ('omscholing', 'reskilling', 100, 10, 10, 10, 90, 10),
    ('omscholing: een volledig nieuwe job leren', 'reskilling', 100, 10, 10, 10, 90, 10),
    ('reskill', 'reskilling', 100, 10, 10, 10, 90, 10),
    ('reskilling: learning an entirely new job', 'reskilling', 100, 10, 10, 10, 90, 10),
    ('retraining', 'reskilling', 100, 10, 10, 10, 90, 10),
    ('both', 'both', 80, 50, 50, 50, 50, 50),
    ('allebei', 'both', 80, 50, 50, 50, 50, 50),
    ('allebei: deels bijscholing, deels omscholing', 'both', 80, 50, 50, 50, 50, 50),
    ('beide', 'both', 80, 50, 50, 50, 50, 50),
    ('bij- en omscholing', 'both', 80, 50, 50, 50, 50, 50),
    ('both: partly upskilling, partly reskilling', 'both', 80, 50, 50, 50, 50, 50),
    ('upskilling and reskilling', 'both', 80, 50, 50, 50, 50, 50),
    ('unknown', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    ('onbekend', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    ('weet ik niet', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    ('ik weet het niet', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    ('not known', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    ('i do not know', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    ('?', NULL, NULL, NULL, NULL, NULL, NULL, NULL)
  ),
  -- The words for focus (weight 1, section 3.1.1), and how far each persona agrees: 0 to 100, 50 says nothing.
  "words of focus" ("word", "option", "opstarter", "loopbaanondersteuner", "prestatiebewaker", "administrateur", "transitiestrateeg", "sociale_binder") AS (
    VALUES
    ('performance', 'performance', 50, 50, 100, 100, 50, 10),
    ('beter werken', 'performance', 50, 50, 100, 100, 50, 10),
    ('beter werken: de prestaties verbeteren', 'performance', 50, 50, 100, 100, 50, 10),
    ('perform better: improve performance', 'performance', 50, 50, 100, 100, 50, 10),
    ('performing better', 'performance', 50, 50, 100, 100, 50, 10),
    ('prestatie', 'performance', 50, 50, 100, 100, 50, 10),
    ('prestaties', 'performance', 50, 50, 100, 100, 50, 10),
    ('presteren', 'performance', 50, 50, 100, 100, 50, 10),
    ('wellbeing', 'wellbeing', 50, 50, 0, 0, 50, 90),
    ('feel better: increase wellbeing', 'wellbeing', 50, 50, 0, 0, 50, 90),
    ('feeling better', 'wellbeing', 50, 50, 0, 0, 50, 90),
    ('welbevinden', 'wellbeing', 50, 50, 0, 0, 50, 90),
    ('well-being', 'wellbeing', 50, 50, 0, 0, 50, 90),
    ('welzijn', 'wellbeing', 50, 50, 0, 0, 50, 90),
    ('zich beter voelen', 'wellbeing', 50, 50, 0, 0, 50, 90),
    ('zich beter voelen: het welzijn verhogen', 'wellbeing', 50, 50, 0, 0, 50, 90),
    ('both', 'both', 80, 80, 50, 50, 80, 50),
    ('allebei', 'both', 80, 80, 50, 50, 80, 50),
    ('allebei, ongeveer even belangrijk', 'both', 80, 80, 50, 50, 80, 50),
    ('beide', 'both', 80, 80, 50, 50, 80, 50),
    ('both, about equally important', 'both', 80, 80, 50, 50, 80, 50),
    ('performance and wellbeing', 'both', 80, 80, 50, 50, 80, 50),
    ('prestaties en welzijn', 'both', 80, 80, 50, 50, 80, 50),
    ('unknown', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    ('onbekend', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    ('weet ik niet', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    ('ik weet het niet', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    ('not known', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    ('i do not know', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    ('?', NULL, NULL, NULL, NULL, NULL, NULL, NULL)
  ),
  -- The words for in_house_expert (section 3.3.1).
  "words of in_house_expert" ("word", "option") AS (
    VALUES
    ('yes', 'yes'),
    ('1', 'yes'),
    ('j', 'yes'),
    ('ja', 'yes'),
    ('true', 'yes'),
    ('waar', 'yes'),
    ('y', 'yes'),
    ('no', 'no'),
    ('0', 'no'),
    ('false', 'no'),
    ('n', 'no'),
    ('nee', 'no'),
    ('neen', 'no'),
    ('onwaar', 'no'),
    ('unknown', NULL),
    ('onbekend', NULL),
    ('weet ik niet', NULL),
    ('ik weet het niet', NULL),
    ('not known', NULL),
    ('i do not know', NULL),
    ('?', NULL)
  ),
  -- The words for certificate_required (section 3.6.1).
  "words of certificate_required" ("word", "option") AS (
    VALUES
    ('yes', 'yes'),
    ('1', 'yes'),
    ('j', 'yes'),
    ('ja', 'yes'),
    ('true', 'yes'),
    ('waar', 'yes'),
    ('y', 'yes'),
    ('no', 'no'),
    ('0', 'no'),
    ('false', 'no'),
    ('n', 'no'),
    ('nee', 'no'),
    ('neen', 'no'),
    ('onwaar', 'no'),
    ('unknown', NULL),
    ('onbekend', NULL),
    ('weet ik niet', NULL),
    ('ik weet het niet', NULL),
    ('not known', NULL),
    ('i do not know', NULL),
    ('?', NULL)
  ),
  -- The words for on_premises (section 3.7.1).
  "words of on_premises" ("word", "option") AS (
    VALUES
    ('yes', 'yes'),
    ('1', 'yes'),
    ('j', 'yes'),
    ('ja', 'yes'),
    ('true', 'yes'),
    ('waar', 'yes'),
    ('y', 'yes'),
    ('no', 'no'),
    ('0', 'no'),
    ('false', 'no'),
    ('n', 'no'),
    ('nee', 'no'),
    ('neen', 'no'),
    ('onwaar', 'no'),
    ('unknown', NULL),
    ('onbekend', NULL),
    ('weet ik niet', NULL),
    ('ik weet het niet', NULL),
    ('not known', NULL),
    ('i do not know', NULL),
    ('?', NULL)
  ),
  -- The words for concrete_goals (section 3.8.1).
  "words of concrete_goals" ("word", "option") AS (
    VALUES
    ('yes', 'yes'),
    ('1', 'yes'),
    ('j', 'yes'),
    ('ja', 'yes'),
    ('true', 'yes'),
    ('waar', 'yes'),
    ('y', 'yes'),
    ('no', 'no'),
    ('0', 'no'),
    ('false', 'no'),
    ('n', 'no'),
    ('nee', 'no'),
    ('neen', 'no'),
    ('onwaar', 'no'),
    ('unknown', NULL),
    ('onbekend', NULL),
    ('weet ik niet', NULL),
    ('ik weet het niet', NULL),
    ('not known', NULL),
    ('i do not know', NULL),
    ('?', NULL)
  ),
  -- How an answer of several options divides its weight over them, the most important first.
  "the shares" ("picks", "equal", "place 1", "place 2", "place 3") AS (
    VALUES
    (1, 0, 12, 0, 0),
    (2, 0, 8, 4, 0),
    (3, 0, 6, 3, 3),
    (1, 1, 12, 0, 0),
    (2, 1, 6, 6, 0),
    (3, 1, 4, 4, 4)
  ),
  -- The cells as text.
  "given" AS (
    SELECT
      "id" AS "the row",
      NULLIF(CASE
        WHEN REGEXP_MATCHES(CAST("organisation" AS VARCHAR), '^ | $|[^ -~]') THEN TRIM(BOTH (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || ' ' || chr(133) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288)) FROM CAST("organisation" AS VARCHAR))
        ELSE CAST("organisation" AS VARCHAR)
      END, '') AS "the organisation",
      NULLIF(CASE
        WHEN REGEXP_MATCHES(CAST("training" AS VARCHAR), '^ | $|[^ -~]') THEN TRIM(BOTH (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || ' ' || chr(133) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288)) FROM CAST("training" AS VARCHAR))
        ELSE CAST("training" AS VARCHAR)
      END, '') AS "the training",
      COALESCE(CAST("offers_training" AS VARCHAR), '') AS "offers_training given",
      COALESCE(CAST("size" AS VARCHAR), '') AS "size given",
      COALESCE(CAST("employees" AS VARCHAR), '') AS "employees given",
      COALESCE(CAST("international" AS VARCHAR), '') AS "international given",
      COALESCE(CAST("type" AS VARCHAR), '') AS "type given",
      COALESCE(CAST("sector" AS VARCHAR), '') AS "sector given",
      COALESCE(CAST("growing" AS VARCHAR), '') AS "growing given",
      COALESCE(CAST("regions" AS VARCHAR), '') AS "regions given",
      COALESCE(CAST("multilingual" AS VARCHAR), '') AS "multilingual given",
      COALESCE(CAST("on_location" AS VARCHAR), '') AS "on_location given",
      COALESCE(CAST("shifts" AS VARCHAR), '') AS "shifts given",
      COALESCE(CAST("ambition" AS VARCHAR), '') AS "ambition given",
      COALESCE(CAST("initiative" AS VARCHAR), '') AS "initiative given",
      COALESCE(CAST("group_size" AS VARCHAR), '') AS "group_size given",
      COALESCE(CAST("learners" AS VARCHAR), '') AS "learners given",
      COALESCE(CAST("skills" AS VARCHAR), '') AS "skills given",
      COALESCE(CAST("leernood" AS VARCHAR), '') AS "leernood given",
      COALESCE(CAST("focus" AS VARCHAR), '') AS "focus given",
      COALESCE(CAST("in_house_expert" AS VARCHAR), '') AS "in_house_expert given",
      COALESCE(CAST("certificate_required" AS VARCHAR), '') AS "certificate_required given",
      COALESCE(CAST("on_premises" AS VARCHAR), '') AS "on_premises given",
      COALESCE(CAST("concrete_goals" AS VARCHAR), '') AS "concrete_goals given"
    FROM "sector"."answers"
  ),
  -- The cells without spaces around them, in small letters.
  "said" AS (
    SELECT
      "given".*,
      CASE
        WHEN REGEXP_MATCHES("offers_training given", '[^abcdefghijklmnopqrstuvwxyz0123456789_|]') THEN TRANSLATE(TRIM(BOTH (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || ' ' || chr(133) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288)) FROM "offers_training given"), 'ABCDEFGHIJKKLMNOPQRSTUVWXYZÉË', 'abcdefghijkklmnopqrstuvwxyzéë')
        ELSE "offers_training given"
      END AS "offers_training said",
      CASE
        WHEN REGEXP_MATCHES("size given", '[^abcdefghijklmnopqrstuvwxyz0123456789_|]') THEN TRANSLATE(TRIM(BOTH (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || ' ' || chr(133) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288)) FROM "size given"), 'ABCDEFGHIJKKLMNOPQRSTUVWXYZÉË', 'abcdefghijkklmnopqrstuvwxyzéë')
        ELSE "size given"
      END AS "size said",
      CASE
        WHEN REGEXP_MATCHES("employees given", '[^abcdefghijklmnopqrstuvwxyz0123456789_|]') THEN TRANSLATE(TRIM(BOTH (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || ' ' || chr(133) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288)) FROM "employees given"), 'ABCDEFGHIJKKLMNOPQRSTUVWXYZÉË', 'abcdefghijkklmnopqrstuvwxyzéë')
        ELSE "employees given"
      END AS "employees said",
      CASE
        WHEN REGEXP_MATCHES("international given", '[^abcdefghijklmnopqrstuvwxyz0123456789_|]') THEN TRANSLATE(TRIM(BOTH (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || ' ' || chr(133) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288)) FROM "international given"), 'ABCDEFGHIJKKLMNOPQRSTUVWXYZÉË', 'abcdefghijkklmnopqrstuvwxyzéë')
        ELSE "international given"
      END AS "international said",
      CASE
        WHEN REGEXP_MATCHES("type given", '[^abcdefghijklmnopqrstuvwxyz0123456789_|]') THEN TRANSLATE(TRIM(BOTH (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || ' ' || chr(133) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288)) FROM "type given"), 'ABCDEFGHIJKKLMNOPQRSTUVWXYZÉË', 'abcdefghijkklmnopqrstuvwxyzéë')
        ELSE "type given"
      END AS "type said",
      CASE
        WHEN REGEXP_MATCHES("sector given", '[^abcdefghijklmnopqrstuvwxyz0123456789_|]') THEN TRANSLATE(TRIM(BOTH (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || ' ' || chr(133) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288)) FROM "sector given"), 'ABCDEFGHIJKKLMNOPQRSTUVWXYZÉË', 'abcdefghijkklmnopqrstuvwxyzéë')
        ELSE "sector given"
      END AS "sector said",
      CASE
        WHEN REGEXP_MATCHES("growing given", '[^abcdefghijklmnopqrstuvwxyz0123456789_|]') THEN TRANSLATE(TRIM(BOTH (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || ' ' || chr(133) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288)) FROM "growing given"), 'ABCDEFGHIJKKLMNOPQRSTUVWXYZÉË', 'abcdefghijkklmnopqrstuvwxyzéë')
        ELSE "growing given"
      END AS "growing said",
      CASE
        WHEN REGEXP_MATCHES("regions given", '[^abcdefghijklmnopqrstuvwxyz0123456789_|]') THEN TRANSLATE(TRIM(BOTH (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || ' ' || chr(133) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288)) FROM "regions given"), 'ABCDEFGHIJKKLMNOPQRSTUVWXYZÉË', 'abcdefghijkklmnopqrstuvwxyzéë')
        ELSE "regions given"
      END AS "regions said",
      CASE
        WHEN REGEXP_MATCHES("multilingual given", '[^abcdefghijklmnopqrstuvwxyz0123456789_|]') THEN TRANSLATE(TRIM(BOTH (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || ' ' || chr(133) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288)) FROM "multilingual given"), 'ABCDEFGHIJKKLMNOPQRSTUVWXYZÉË', 'abcdefghijkklmnopqrstuvwxyzéë')
        ELSE "multilingual given"
      END AS "multilingual said",
      CASE
        WHEN REGEXP_MATCHES("on_location given", '[^abcdefghijklmnopqrstuvwxyz0123456789_|]') THEN TRANSLATE(TRIM(BOTH (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || ' ' || chr(133) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288)) FROM "on_location given"), 'ABCDEFGHIJKKLMNOPQRSTUVWXYZÉË', 'abcdefghijkklmnopqrstuvwxyzéë')
        ELSE "on_location given"
      END AS "on_location said",
      CASE
        WHEN REGEXP_MATCHES("shifts given", '[^abcdefghijklmnopqrstuvwxyz0123456789_|]') THEN TRANSLATE(TRIM(BOTH (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || ' ' || chr(133) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288)) FROM "shifts given"), 'ABCDEFGHIJKKLMNOPQRSTUVWXYZÉË', 'abcdefghijkklmnopqrstuvwxyzéë')
        ELSE "shifts given"
      END AS "shifts said",
      CASE
        WHEN REGEXP_MATCHES("ambition given", '[^abcdefghijklmnopqrstuvwxyz0123456789_|]') THEN TRANSLATE(TRIM(BOTH (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || ' ' || chr(133) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288)) FROM "ambition given"), 'ABCDEFGHIJKKLMNOPQRSTUVWXYZÉË', 'abcdefghijkklmnopqrstuvwxyzéë')
        ELSE "ambition given"
      END AS "ambition said",
      CASE
        WHEN REGEXP_MATCHES("initiative given", '[^abcdefghijklmnopqrstuvwxyz0123456789_|]') THEN TRANSLATE(TRIM(BOTH (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || ' ' || chr(133) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288)) FROM "initiative given"), 'ABCDEFGHIJKKLMNOPQRSTUVWXYZÉË', 'abcdefghijkklmnopqrstuvwxyzéë')
        ELSE "initiative given"
      END AS "initiative said",
      CASE
        WHEN REGEXP_MATCHES("group_size given", '[^abcdefghijklmnopqrstuvwxyz0123456789_|]') THEN TRANSLATE(TRIM(BOTH (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || ' ' || chr(133) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288)) FROM "group_size given"), 'ABCDEFGHIJKKLMNOPQRSTUVWXYZÉË', 'abcdefghijkklmnopqrstuvwxyzéë')
        ELSE "group_size given"
      END AS "group_size said",
      CASE
        WHEN REGEXP_MATCHES("learners given", '[^abcdefghijklmnopqrstuvwxyz0123456789_|]') THEN TRANSLATE(TRIM(BOTH (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || ' ' || chr(133) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288)) FROM "learners given"), 'ABCDEFGHIJKKLMNOPQRSTUVWXYZÉË', 'abcdefghijkklmnopqrstuvwxyzéë')
        ELSE "learners given"
      END AS "learners said",
      CASE
        WHEN REGEXP_MATCHES("skills given", '[^abcdefghijklmnopqrstuvwxyz0123456789_|]') THEN TRANSLATE(TRIM(BOTH (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || ' ' || chr(133) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288)) FROM "skills given"), 'ABCDEFGHIJKKLMNOPQRSTUVWXYZÉË', 'abcdefghijkklmnopqrstuvwxyzéë')
        ELSE "skills given"
      END AS "skills said",
      CASE
        WHEN REGEXP_MATCHES("leernood given", '[^abcdefghijklmnopqrstuvwxyz0123456789_|]') THEN TRANSLATE(TRIM(BOTH (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || ' ' || chr(133) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288)) FROM "leernood given"), 'ABCDEFGHIJKKLMNOPQRSTUVWXYZÉË', 'abcdefghijkklmnopqrstuvwxyzéë')
        ELSE "leernood given"
      END AS "leernood said",
      CASE
        WHEN REGEXP_MATCHES("focus given", '[^abcdefghijklmnopqrstuvwxyz0123456789_|]') THEN TRANSLATE(TRIM(BOTH (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || ' ' || chr(133) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288)) FROM "focus given"), 'ABCDEFGHIJKKLMNOPQRSTUVWXYZÉË', 'abcdefghijkklmnopqrstuvwxyzéë')
        ELSE "focus given"
      END AS "focus said",
      CASE
        WHEN REGEXP_MATCHES("in_house_expert given", '[^abcdefghijklmnopqrstuvwxyz0123456789_|]') THEN TRANSLATE(TRIM(BOTH (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || ' ' || chr(133) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288)) FROM "in_house_expert given"), 'ABCDEFGHIJKKLMNOPQRSTUVWXYZÉË', 'abcdefghijkklmnopqrstuvwxyzéë')
        ELSE "in_house_expert given"
      END AS "in_house_expert said",
      CASE
        WHEN REGEXP_MATCHES("certificate_required given", '[^abcdefghijklmnopqrstuvwxyz0123456789_|]') THEN TRANSLATE(TRIM(BOTH (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || ' ' || chr(133) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288)) FROM "certificate_required given"), 'ABCDEFGHIJKKLMNOPQRSTUVWXYZÉË', 'abcdefghijkklmnopqrstuvwxyzéë')
        ELSE "certificate_required given"
      END AS "certificate_required said",
      CASE
        WHEN REGEXP_MATCHES("on_premises given", '[^abcdefghijklmnopqrstuvwxyz0123456789_|]') THEN TRANSLATE(TRIM(BOTH (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || ' ' || chr(133) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288)) FROM "on_premises given"), 'ABCDEFGHIJKKLMNOPQRSTUVWXYZÉË', 'abcdefghijkklmnopqrstuvwxyzéë')
        ELSE "on_premises given"
      END AS "on_premises said",
      CASE
        WHEN REGEXP_MATCHES("concrete_goals given", '[^abcdefghijklmnopqrstuvwxyz0123456789_|]') THEN TRANSLATE(TRIM(BOTH (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || ' ' || chr(133) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288)) FROM "concrete_goals given"), 'ABCDEFGHIJKKLMNOPQRSTUVWXYZÉË', 'abcdefghijkklmnopqrstuvwxyzéë')
        ELSE "concrete_goals given"
      END AS "concrete_goals said"
    FROM "given"
  ),
  -- Numbers without their sign.
  "unsigned" AS (
    SELECT
      "said".*,
      CASE WHEN LEFT("employees said", 1) IN ('+', '-') THEN SUBSTRING("employees said", 2) ELSE "employees said" END AS "employees unsigned",
      CASE WHEN LEFT("learners said", 1) IN ('+', '-') THEN SUBSTRING("learners said", 2) ELSE "learners said" END AS "learners unsigned"
    FROM "said"
  ),
  -- Numbers, where a cell holds one.
  "counted" AS (
    SELECT
      "unsigned".*,
      CAST(CASE WHEN "employees unsigned" <> '' AND TRANSLATE("employees unsigned", '0123456789', '') = '' AND LENGTH(TRIM(LEADING '0' FROM "employees unsigned")) <= 10 AND (LEFT("employees said", 1) <> '-' OR TRIM(LEADING '0' FROM "employees unsigned") = '') THEN '0' || TRIM(LEADING '0' FROM "employees unsigned") END AS BIGINT) AS "employees counted",
      CAST(CASE WHEN "learners unsigned" <> '' AND TRANSLATE("learners unsigned", '0123456789', '') = '' AND LENGTH(TRIM(LEADING '0' FROM "learners unsigned")) <= 10 AND (LEFT("learners said", 1) <> '-' OR TRIM(LEADING '0' FROM "learners unsigned") = '') THEN '0' || TRIM(LEADING '0' FROM "learners unsigned") END AS BIGINT) AS "learners counted"
    FROM "unsigned"
  ),
  -- Numbers within their limits, and the answer that follows from them.
  "measured" AS (
    SELECT
      "counted".*,
      CASE WHEN "employees counted" BETWEEN 1 AND 5000000 THEN "employees counted" END AS "employees",
      CASE
        WHEN "employees counted" BETWEEN 1 AND 5000000 AND "employees counted" >= 201 THEN 'large'
        WHEN "employees counted" BETWEEN 1 AND 5000000 AND "employees counted" >= 50 THEN 'medium'
        WHEN "employees counted" BETWEEN 1 AND 5000000 AND "employees counted" >= 10 THEN 'small'
        WHEN "employees counted" BETWEEN 1 AND 5000000 AND "employees counted" >= 1 THEN 'micro'
      END AS "employees gives",
      CASE WHEN "learners counted" BETWEEN 1 AND 1000000 THEN "learners counted" END AS "learners",
      CASE
        WHEN "learners counted" BETWEEN 1 AND 1000000 AND "learners counted" >= 2 THEN 'group'
        WHEN "learners counted" BETWEEN 1 AND 1000000 AND "learners counted" >= 1 THEN 'individual'
      END AS "learners gives"
    FROM "counted"
  ),
  -- What was said, or follows from a number.
  "meant" AS (
    SELECT
      "measured".*,
      CASE
        WHEN "size said" IN ('', 'unknown', 'onbekend', 'weet ik niet', 'ik weet het niet', 'not known', 'i do not know', '?') THEN COALESCE(TRANSLATE("employees gives", 'ABCDEFGHIJKKLMNOPQRSTUVWXYZÉË', 'abcdefghijkklmnopqrstuvwxyzéë'), "size said")
        ELSE "size said"
      END AS "size meant",
      CASE
        WHEN "group_size said" IN ('', 'unknown', 'onbekend', 'weet ik niet', 'ik weet het niet', 'not known', 'i do not know', '?') THEN COALESCE(TRANSLATE("learners gives", 'ABCDEFGHIJKKLMNOPQRSTUVWXYZÉË', 'abcdefghijkklmnopqrstuvwxyzéë'), "group_size said")
        ELSE "group_size said"
      END AS "group_size meant"
    FROM "measured"
  ),
  -- Answers that a survey tool joined, separated by a bar.
  "joined" AS (
    SELECT
      "meant".*,
      CASE
        WHEN REGEXP_MATCHES("regions said", '[^abcdefghijklmnopqrstuvwxyz0123456789_|]') THEN CASE
          WHEN POSITION('|' IN "regions said") > 0 OR "regions whole"."word" IS NOT NULL THEN "regions said"
          WHEN POSITION((chr(10)) IN "regions said") > 0 THEN REPLACE(CASE
            WHEN RIGHT("regions said", 1) = (chr(10)) THEN LEFT("regions said", LENGTH("regions said") - 1)
            ELSE "regions said"
          END, (chr(10)), '|')
          WHEN POSITION(';' IN "regions said") > 0 THEN REPLACE(CASE
            WHEN RIGHT("regions said", 1) = ';' THEN LEFT("regions said", LENGTH("regions said") - 1)
            ELSE "regions said"
          END, ';', '|')
          WHEN POSITION(',' IN "regions said") > 0 THEN REPLACE(CASE
            WHEN RIGHT("regions said", 1) = ',' THEN LEFT("regions said", LENGTH("regions said") - 1)
            ELSE "regions said"
          END, ',', '|')
          WHEN POSITION(' ' IN "regions said") > 0 THEN REPLACE(CASE
            WHEN RIGHT("regions said", 1) = ' ' THEN LEFT("regions said", LENGTH("regions said") - 1)
            ELSE "regions said"
          END, ' ', '|')
          ELSE "regions said"
        END
        ELSE "regions said"
      END AS "regions joined",
      CASE
        WHEN REGEXP_MATCHES("regions said", '[^abcdefghijklmnopqrstuvwxyz0123456789_|]') THEN CASE
          WHEN POSITION('|' IN "regions said") > 0 OR "regions whole"."word" IS NOT NULL THEN 0
          WHEN POSITION((chr(10)) IN "regions said") > 0 THEN 1
          WHEN POSITION(';' IN "regions said") > 0 THEN 2
          WHEN POSITION(',' IN "regions said") > 0 THEN 3
          WHEN POSITION(' ' IN "regions said") > 0 THEN 4
          ELSE 0
        END
        ELSE 0
      END AS "regions joined by",
      CASE
        WHEN REGEXP_MATCHES("ambition said", '[^abcdefghijklmnopqrstuvwxyz0123456789_|]') THEN CASE
          WHEN POSITION('|' IN "ambition said") > 0 OR "ambition whole"."word" IS NOT NULL THEN "ambition said"
          WHEN POSITION((chr(10)) IN "ambition said") > 0 THEN REPLACE(CASE
            WHEN RIGHT("ambition said", 1) = (chr(10)) THEN LEFT("ambition said", LENGTH("ambition said") - 1)
            ELSE "ambition said"
          END, (chr(10)), '|')
          WHEN POSITION(';' IN "ambition said") > 0 THEN REPLACE(CASE
            WHEN RIGHT("ambition said", 1) = ';' THEN LEFT("ambition said", LENGTH("ambition said") - 1)
            ELSE "ambition said"
          END, ';', '|')
          WHEN POSITION(',' IN "ambition said") > 0 THEN REPLACE(CASE
            WHEN RIGHT("ambition said", 1) = ',' THEN LEFT("ambition said", LENGTH("ambition said") - 1)
            ELSE "ambition said"
          END, ',', '|')
          WHEN POSITION(' ' IN "ambition said") > 0 THEN REPLACE(CASE
            WHEN RIGHT("ambition said", 1) = ' ' THEN LEFT("ambition said", LENGTH("ambition said") - 1)
            ELSE "ambition said"
          END, ' ', '|')
          ELSE "ambition said"
        END
        ELSE "ambition said"
      END AS "ambition joined",
      CASE
        WHEN REGEXP_MATCHES("ambition said", '[^abcdefghijklmnopqrstuvwxyz0123456789_|]') THEN CASE
          WHEN POSITION('|' IN "ambition said") > 0 OR "ambition whole"."word" IS NOT NULL THEN 0
          WHEN POSITION((chr(10)) IN "ambition said") > 0 THEN 1
          WHEN POSITION(';' IN "ambition said") > 0 THEN 2
          WHEN POSITION(',' IN "ambition said") > 0 THEN 3
          WHEN POSITION(' ' IN "ambition said") > 0 THEN 4
          ELSE 0
        END
        ELSE 0
      END AS "ambition joined by"
    FROM "meant"
    LEFT JOIN "words of regions" AS "regions whole" ON "regions whole"."word" = "regions said"
    LEFT JOIN "words of ambition" AS "ambition whole" ON "ambition whole"."word" = "ambition said"
  ),
  -- Several options in one cell.
  "split" AS (
    SELECT
      "joined".*,
      LENGTH("regions joined") - LENGTH(REPLACE("regions joined", '|', '')) + 1 AS "regions picks",
      CASE
        WHEN REGEXP_MATCHES("regions joined", '[^abcdefghijklmnopqrstuvwxyz0123456789_|]') THEN TRIM(BOTH (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || ' ' || chr(133) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288)) FROM SPLIT_PART("regions joined", '|', 1))
        ELSE SPLIT_PART("regions joined", '|', 1)
      END AS "regions 1 said",
      CASE
        WHEN REGEXP_MATCHES("regions joined", '[^abcdefghijklmnopqrstuvwxyz0123456789_|]') THEN TRIM(BOTH (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || ' ' || chr(133) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288)) FROM SPLIT_PART("regions joined", '|', 2))
        ELSE SPLIT_PART("regions joined", '|', 2)
      END AS "regions 2 said",
      CASE
        WHEN REGEXP_MATCHES("regions joined", '[^abcdefghijklmnopqrstuvwxyz0123456789_|]') THEN TRIM(BOTH (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || ' ' || chr(133) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288)) FROM SPLIT_PART("regions joined", '|', 3))
        ELSE SPLIT_PART("regions joined", '|', 3)
      END AS "regions 3 said",
      CASE
        WHEN REGEXP_MATCHES("regions joined", '[^abcdefghijklmnopqrstuvwxyz0123456789_|]') THEN TRIM(BOTH (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || ' ' || chr(133) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288)) FROM SPLIT_PART("regions joined", '|', 4))
        ELSE SPLIT_PART("regions joined", '|', 4)
      END AS "regions 4 said",
      LENGTH("ambition joined") - LENGTH(REPLACE("ambition joined", '|', '')) + 1 AS "ambition picks",
      CASE
        WHEN REGEXP_MATCHES("ambition joined", '[^abcdefghijklmnopqrstuvwxyz0123456789_|]') THEN TRIM(BOTH (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || ' ' || chr(133) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288)) FROM SPLIT_PART("ambition joined", '|', 1))
        ELSE SPLIT_PART("ambition joined", '|', 1)
      END AS "ambition 1 said",
      CASE
        WHEN REGEXP_MATCHES("ambition joined", '[^abcdefghijklmnopqrstuvwxyz0123456789_|]') THEN TRIM(BOTH (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || ' ' || chr(133) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288)) FROM SPLIT_PART("ambition joined", '|', 2))
        ELSE SPLIT_PART("ambition joined", '|', 2)
      END AS "ambition 2 said",
      CASE
        WHEN REGEXP_MATCHES("ambition joined", '[^abcdefghijklmnopqrstuvwxyz0123456789_|]') THEN TRIM(BOTH (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || ' ' || chr(133) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288)) FROM SPLIT_PART("ambition joined", '|', 3))
        ELSE SPLIT_PART("ambition joined", '|', 3)
      END AS "ambition 3 said",
      CASE WHEN "ambition joined by" > 0 THEN 1 ELSE 0 END AS "ambition equal"
    FROM "joined"
  ),
  -- The option that each word stands for, what is wrong where it stands for none, and the sum of agreement times weight of every persona.
  "understood" AS (
    SELECT
      "split".*,
      "offers_training is"."option" AS "offers_training",
      "size is"."option" AS "size",
      "international is"."option" AS "international",
      "type is"."option" AS "type",
      "sector is"."option" AS "sector",
      "growing is"."option" AS "growing",
      "regions 1 is"."option" AS "regions 1",
      "regions 2 is"."option" AS "regions 2",
      "regions 3 is"."option" AS "regions 3",
      "regions 4 is"."option" AS "regions 4",
      "multilingual is"."option" AS "multilingual",
      "on_location is"."option" AS "on_location",
      "shifts is"."option" AS "shifts",
      "ambition 1 is"."option" AS "ambition 1",
      "ambition 2 is"."option" AS "ambition 2",
      "ambition 3 is"."option" AS "ambition 3",
      "initiative is"."option" AS "initiative",
      "group_size is"."option" AS "group_size",
      "skills is"."option" AS "skills",
      "leernood is"."option" AS "leernood",
      "focus is"."option" AS "focus",
      "in_house_expert is"."option" AS "in_house_expert",
      "certificate_required is"."option" AS "certificate_required",
      "on_premises is"."option" AS "on_premises",
      "concrete_goals is"."option" AS "concrete_goals",
      CASE
        WHEN "offers_training said" = '' OR "offers_training is"."word" IS NOT NULL THEN NULL
        WHEN POSITION('|' IN "offers_training said") > 0 THEN 'wrong-number-of-picks'
        ELSE 'unknown-option'
      END AS "offers_training problem",
      CASE
        WHEN "size said" = '' OR "size is"."word" IS NOT NULL THEN NULL
        WHEN POSITION('|' IN "size said") > 0 THEN 'wrong-number-of-picks'
        ELSE 'unknown-option'
      END AS "size problem",
      CASE
        WHEN "employees" IS NULL AND NOT ("employees said" IN ('', 'unknown', 'onbekend', 'weet ik niet', 'ik weet het niet', 'not known', 'i do not know', '?')) THEN 'expected-number'
      END AS "employees problem",
      CASE
        WHEN "international said" = '' OR "international is"."word" IS NOT NULL THEN NULL
        WHEN POSITION('|' IN "international said") > 0 THEN 'wrong-number-of-picks'
        ELSE 'unknown-option'
      END AS "international problem",
      CASE
        WHEN "type said" = '' OR "type is"."word" IS NOT NULL THEN NULL
        WHEN POSITION('|' IN "type said") > 0 THEN 'wrong-number-of-picks'
        ELSE 'unknown-option'
      END AS "type problem",
      CASE
        WHEN "sector said" = '' OR "sector is"."word" IS NOT NULL THEN NULL
        WHEN POSITION('|' IN "sector said") > 0 THEN 'wrong-number-of-picks'
        ELSE 'unknown-option'
      END AS "sector problem",
      CASE
        WHEN "growing said" = '' OR "growing is"."word" IS NOT NULL THEN NULL
        WHEN POSITION('|' IN "growing said") > 0 THEN 'wrong-number-of-picks'
        ELSE 'unknown-option'
      END AS "growing problem",
      CASE
        WHEN "regions said" = '' THEN NULL
        WHEN "regions joined by" = 4 AND ("regions picks" >= 1 AND "regions 1 is"."option" IS NULL OR "regions picks" >= 2 AND "regions 2 is"."option" IS NULL OR "regions picks" >= 3 AND "regions 3 is"."option" IS NULL OR "regions picks" >= 4 AND "regions 4 is"."option" IS NULL) THEN 'unknown-option'
        WHEN "regions picks" > 4 THEN 'wrong-number-of-picks'
        WHEN "regions picks" = 1 AND "regions 1 is"."word" IS NOT NULL THEN NULL
        WHEN "regions picks" >= 1 AND "regions 1 is"."option" IS NULL THEN 'unknown-option'
        WHEN "regions picks" >= 2 AND "regions 2 is"."option" IS NULL THEN 'unknown-option'
        WHEN "regions 2 is"."option" IN ("regions 1 is"."option") THEN 'picked-twice'
        WHEN "regions picks" >= 3 AND "regions 3 is"."option" IS NULL THEN 'unknown-option'
        WHEN "regions 3 is"."option" IN ("regions 1 is"."option", "regions 2 is"."option") THEN 'picked-twice'
        WHEN "regions picks" >= 4 AND "regions 4 is"."option" IS NULL THEN 'unknown-option'
        WHEN "regions 4 is"."option" IN ("regions 1 is"."option", "regions 2 is"."option", "regions 3 is"."option") THEN 'picked-twice'
      END AS "regions problem",
      CASE
        WHEN "multilingual said" = '' OR "multilingual is"."word" IS NOT NULL THEN NULL
        WHEN POSITION('|' IN "multilingual said") > 0 THEN 'wrong-number-of-picks'
        ELSE 'unknown-option'
      END AS "multilingual problem",
      CASE
        WHEN "on_location said" = '' OR "on_location is"."word" IS NOT NULL THEN NULL
        WHEN POSITION('|' IN "on_location said") > 0 THEN 'wrong-number-of-picks'
        ELSE 'unknown-option'
      END AS "on_location problem",
      CASE
        WHEN "shifts said" = '' OR "shifts is"."word" IS NOT NULL THEN NULL
        WHEN POSITION('|' IN "shifts said") > 0 THEN 'wrong-number-of-picks'
        ELSE 'unknown-option'
      END AS "shifts problem",
      CASE
        WHEN "ambition said" = '' THEN NULL
        WHEN "ambition joined by" = 4 AND ("ambition picks" >= 1 AND "ambition 1 is"."option" IS NULL OR "ambition picks" >= 2 AND "ambition 2 is"."option" IS NULL OR "ambition picks" >= 3 AND "ambition 3 is"."option" IS NULL) THEN 'unknown-option'
        WHEN "ambition picks" > 3 THEN 'wrong-number-of-picks'
        WHEN "ambition picks" = 1 AND "ambition 1 is"."word" IS NOT NULL THEN NULL
        WHEN "ambition picks" >= 1 AND "ambition 1 is"."option" IS NULL THEN 'unknown-option'
        WHEN "ambition picks" >= 2 AND "ambition 2 is"."option" IS NULL THEN 'unknown-option'
        WHEN "ambition 2 is"."option" IN ("ambition 1 is"."option") THEN 'picked-twice'
        WHEN "ambition picks" >= 3 AND "ambition 3 is"."option" IS NULL THEN 'unknown-option'
        WHEN "ambition 3 is"."option" IN ("ambition 1 is"."option", "ambition 2 is"."option") THEN 'picked-twice'
      END AS "ambition problem",
      CASE
        WHEN "initiative said" = '' OR "initiative is"."word" IS NOT NULL THEN NULL
        WHEN POSITION('|' IN "initiative said") > 0 THEN 'wrong-number-of-picks'
        ELSE 'unknown-option'
      END AS "initiative problem",
      CASE
        WHEN "group_size said" = '' OR "group_size is"."word" IS NOT NULL THEN NULL
        WHEN POSITION('|' IN "group_size said") > 0 THEN 'wrong-number-of-picks'
        ELSE 'unknown-option'
      END AS "group_size problem",
      CASE
        WHEN "learners" IS NULL AND NOT ("learners said" IN ('', 'unknown', 'onbekend', 'weet ik niet', 'ik weet het niet', 'not known', 'i do not know', '?')) THEN 'expected-number'
      END AS "learners problem",
      CASE
        WHEN "skills said" = '' OR "skills is"."word" IS NOT NULL THEN NULL
        WHEN POSITION('|' IN "skills said") > 0 THEN 'wrong-number-of-picks'
        ELSE 'unknown-option'
      END AS "skills problem",
      CASE
        WHEN "leernood said" = '' OR "leernood is"."word" IS NOT NULL THEN NULL
        WHEN POSITION('|' IN "leernood said") > 0 THEN 'wrong-number-of-picks'
        ELSE 'unknown-option'
      END AS "leernood problem",
      CASE
        WHEN "focus said" = '' OR "focus is"."word" IS NOT NULL THEN NULL
        WHEN POSITION('|' IN "focus said") > 0 THEN 'wrong-number-of-picks'
        ELSE 'unknown-option'
      END AS "focus problem",
      CASE
        WHEN "in_house_expert said" = '' OR "in_house_expert is"."word" IS NOT NULL THEN NULL
        WHEN POSITION('|' IN "in_house_expert said") > 0 THEN 'wrong-number-of-picks'
        ELSE 'unknown-option'
      END AS "in_house_expert problem",
      CASE
        WHEN "certificate_required said" = '' OR "certificate_required is"."word" IS NOT NULL THEN NULL
        WHEN POSITION('|' IN "certificate_required said") > 0 THEN 'wrong-number-of-picks'
        ELSE 'unknown-option'
      END AS "certificate_required problem",
      CASE
        WHEN "on_premises said" = '' OR "on_premises is"."word" IS NOT NULL THEN NULL
        WHEN POSITION('|' IN "on_premises said") > 0 THEN 'wrong-number-of-picks'
        ELSE 'unknown-option'
      END AS "on_premises problem",
      CASE
        WHEN "concrete_goals said" = '' OR "concrete_goals is"."word" IS NOT NULL THEN NULL
        WHEN POSITION('|' IN "concrete_goals said") > 0 THEN 'wrong-number-of-picks'
        ELSE 'unknown-option'
      END AS "concrete_goals problem",
      CASE
        WHEN NOT ("size said" IN ('', 'unknown', 'onbekend', 'weet ik niet', 'ik weet het niet', 'not known', 'i do not know', '?')) AND "size is"."option" <> "employees gives" AND "size is"."option" IN ('micro', 'small', 'medium', 'large') THEN 'contradiction'
      END AS "employees clash",
      CASE
        WHEN NOT ("group_size said" IN ('', 'unknown', 'onbekend', 'weet ik niet', 'ik weet het niet', 'not known', 'i do not know', '?')) AND "group_size is"."option" <> "learners gives" AND "group_size is"."option" IN ('individual', 'group') THEN 'contradiction'
      END AS "learners clash",
      CAST(0 AS BIGINT)
        + 12 * COALESCE("size is"."opstarter", 0)
        + 6 * COALESCE("ambition shares"."place 1" * "ambition 1 is"."opstarter", 0)
        + 6 * COALESCE("ambition shares"."place 2" * "ambition 2 is"."opstarter", 0)
        + 6 * COALESCE("ambition shares"."place 3" * "ambition 3 is"."opstarter", 0)
        + 12 * COALESCE("initiative is"."opstarter", 0)
        + 12 * COALESCE("group_size is"."opstarter", 0)
        + 12 * COALESCE("skills is"."opstarter", 0)
        + 12 * COALESCE("leernood is"."opstarter", 0)
        + 12 * COALESCE("focus is"."opstarter", 0) AS "sum of opstarter",
      CAST(0 AS BIGINT)
        + 12 * COALESCE("size is"."loopbaanondersteuner", 0)
        + 6 * COALESCE("ambition shares"."place 1" * "ambition 1 is"."loopbaanondersteuner", 0)
        + 6 * COALESCE("ambition shares"."place 2" * "ambition 2 is"."loopbaanondersteuner", 0)
        + 6 * COALESCE("ambition shares"."place 3" * "ambition 3 is"."loopbaanondersteuner", 0)
        + 12 * COALESCE("initiative is"."loopbaanondersteuner", 0)
        + 12 * COALESCE("group_size is"."loopbaanondersteuner", 0)
        + 12 * COALESCE("skills is"."loopbaanondersteuner", 0)
        + 12 * COALESCE("leernood is"."loopbaanondersteuner", 0)
        + 12 * COALESCE("focus is"."loopbaanondersteuner", 0) AS "sum of loopbaanondersteuner",
      CAST(0 AS BIGINT)
        + 12 * COALESCE("size is"."prestatiebewaker", 0)
        + 6 * COALESCE("ambition shares"."place 1" * "ambition 1 is"."prestatiebewaker", 0)
        + 6 * COALESCE("ambition shares"."place 2" * "ambition 2 is"."prestatiebewaker", 0)
        + 6 * COALESCE("ambition shares"."place 3" * "ambition 3 is"."prestatiebewaker", 0)
        + 12 * COALESCE("initiative is"."prestatiebewaker", 0)
        + 12 * COALESCE("group_size is"."prestatiebewaker", 0)
        + 12 * COALESCE("skills is"."prestatiebewaker", 0)
        + 12 * COALESCE("leernood is"."prestatiebewaker", 0)
        + 12 * COALESCE("focus is"."prestatiebewaker", 0) AS "sum of prestatiebewaker",
      CAST(0 AS BIGINT)
        + 12 * COALESCE("size is"."administrateur", 0)
        + 6 * COALESCE("ambition shares"."place 1" * "ambition 1 is"."administrateur", 0)
        + 6 * COALESCE("ambition shares"."place 2" * "ambition 2 is"."administrateur", 0)
        + 6 * COALESCE("ambition shares"."place 3" * "ambition 3 is"."administrateur", 0)
        + 12 * COALESCE("initiative is"."administrateur", 0)
        + 12 * COALESCE("group_size is"."administrateur", 0)
        + 12 * COALESCE("skills is"."administrateur", 0)
        + 12 * COALESCE("leernood is"."administrateur", 0)
        + 12 * COALESCE("focus is"."administrateur", 0) AS "sum of administrateur",
      CAST(0 AS BIGINT)
        + 12 * COALESCE("size is"."transitiestrateeg", 0)
        + 6 * COALESCE("ambition shares"."place 1" * "ambition 1 is"."transitiestrateeg", 0)
        + 6 * COALESCE("ambition shares"."place 2" * "ambition 2 is"."transitiestrateeg", 0)
        + 6 * COALESCE("ambition shares"."place 3" * "ambition 3 is"."transitiestrateeg", 0)
        + 12 * COALESCE("initiative is"."transitiestrateeg", 0)
        + 12 * COALESCE("group_size is"."transitiestrateeg", 0)
        + 12 * COALESCE("skills is"."transitiestrateeg", 0)
        + 12 * COALESCE("leernood is"."transitiestrateeg", 0)
        + 12 * COALESCE("focus is"."transitiestrateeg", 0) AS "sum of transitiestrateeg",
      CAST(0 AS BIGINT)
        + 12 * COALESCE("size is"."sociale_binder", 0)
        + 6 * COALESCE("ambition shares"."place 1" * "ambition 1 is"."sociale_binder", 0)
        + 6 * COALESCE("ambition shares"."place 2" * "ambition 2 is"."sociale_binder", 0)
        + 6 * COALESCE("ambition shares"."place 3" * "ambition 3 is"."sociale_binder", 0)
        + 12 * COALESCE("initiative is"."sociale_binder", 0)
        + 12 * COALESCE("group_size is"."sociale_binder", 0)
        + 12 * COALESCE("skills is"."sociale_binder", 0)
        + 12 * COALESCE("leernood is"."sociale_binder", 0)
        + 12 * COALESCE("focus is"."sociale_binder", 0) AS "sum of sociale_binder",
      0
        + CASE WHEN "size is"."option" IS NOT NULL THEN 1 ELSE 0 END
        + CASE WHEN "ambition 1 is"."option" IS NOT NULL THEN 6 ELSE 0 END
        + CASE WHEN "initiative is"."option" IS NOT NULL THEN 1 ELSE 0 END
        + CASE WHEN "group_size is"."option" IS NOT NULL THEN 1 ELSE 0 END
        + CASE WHEN "skills is"."option" IS NOT NULL THEN 1 ELSE 0 END
        + CASE WHEN "leernood is"."option" IS NOT NULL THEN 1 ELSE 0 END
        + CASE WHEN "focus is"."option" IS NOT NULL THEN 1 ELSE 0 END AS "the answered weight"
    FROM "split"
    LEFT JOIN "words of offers_training" AS "offers_training is" ON "offers_training is"."word" = "offers_training said"
    LEFT JOIN "words of size" AS "size is" ON "size is"."word" = "size meant"
    LEFT JOIN "words of international" AS "international is" ON "international is"."word" = "international said"
    LEFT JOIN "words of type" AS "type is" ON "type is"."word" = "type said"
    LEFT JOIN "words of sector" AS "sector is" ON "sector is"."word" = "sector said"
    LEFT JOIN "words of growing" AS "growing is" ON "growing is"."word" = "growing said"
    LEFT JOIN "words of regions" AS "regions 1 is" ON "regions 1 is"."word" = "regions 1 said"
    LEFT JOIN "words of regions" AS "regions 2 is" ON "regions 2 is"."word" = "regions 2 said"
    LEFT JOIN "words of regions" AS "regions 3 is" ON "regions 3 is"."word" = "regions 3 said"
    LEFT JOIN "words of regions" AS "regions 4 is" ON "regions 4 is"."word" = "regions 4 said"
    LEFT JOIN "words of multilingual" AS "multilingual is" ON "multilingual is"."word" = "multilingual said"
    LEFT JOIN "words of on_location" AS "on_location is" ON "on_location is"."word" = "on_location said"
    LEFT JOIN "words of shifts" AS "shifts is" ON "shifts is"."word" = "shifts said"
    LEFT JOIN "words of ambition" AS "ambition 1 is" ON "ambition 1 is"."word" = "ambition 1 said"
    LEFT JOIN "words of ambition" AS "ambition 2 is" ON "ambition 2 is"."word" = "ambition 2 said"
    LEFT JOIN "words of ambition" AS "ambition 3 is" ON "ambition 3 is"."word" = "ambition 3 said"
    LEFT JOIN "the shares" AS "ambition shares" ON "ambition shares"."picks" = "ambition picks" AND "ambition shares"."equal" = "ambition equal"
    LEFT JOIN "words of initiative" AS "initiative is" ON "initiative is"."word" = "initiative said"
    LEFT JOIN "words of group_size" AS "group_size is" ON "group_size is"."word" = "group_size meant"
    LEFT JOIN "words of skills" AS "skills is" ON "skills is"."word" = "skills said"
    LEFT JOIN "words of leernood" AS "leernood is" ON "leernood is"."word" = "leernood said"
    LEFT JOIN "words of focus" AS "focus is" ON "focus is"."word" = "focus said"
    LEFT JOIN "words of in_house_expert" AS "in_house_expert is" ON "in_house_expert is"."word" = "in_house_expert said"
    LEFT JOIN "words of certificate_required" AS "certificate_required is" ON "certificate_required is"."word" = "certificate_required said"
    LEFT JOIN "words of on_premises" AS "on_premises is" ON "on_premises is"."word" = "on_premises said"
    LEFT JOIN "words of concrete_goals" AS "concrete_goals is" ON "concrete_goals is"."word" = "concrete_goals said"
  ),
  -- The first problem of the row.
  "checked" AS (
    SELECT
      "understood".*,
      COALESCE(
        "offers_training problem",
        "size problem",
        "employees problem",
        "international problem",
        "type problem",
        "sector problem",
        "growing problem",
        "regions problem",
        "multilingual problem",
        "on_location problem",
        "shifts problem",
        "ambition problem",
        "initiative problem",
        "group_size problem",
        "learners problem",
        "skills problem",
        "leernood problem",
        "focus problem",
        "in_house_expert problem",
        "certificate_required problem",
        "on_premises problem",
        "concrete_goals problem",
        "employees clash",
        "learners clash",
        CAST(NULL AS VARCHAR)
      ) AS "the problem",
      CASE
        WHEN "offers_training problem" IS NOT NULL THEN 'offers_training'
        WHEN "size problem" IS NOT NULL THEN 'size'
        WHEN "employees problem" IS NOT NULL THEN 'employees'
        WHEN "international problem" IS NOT NULL THEN 'international'
        WHEN "type problem" IS NOT NULL THEN 'type'
        WHEN "sector problem" IS NOT NULL THEN 'sector'
        WHEN "growing problem" IS NOT NULL THEN 'growing'
        WHEN "regions problem" IS NOT NULL THEN 'regions'
        WHEN "multilingual problem" IS NOT NULL THEN 'multilingual'
        WHEN "on_location problem" IS NOT NULL THEN 'on_location'
        WHEN "shifts problem" IS NOT NULL THEN 'shifts'
        WHEN "ambition problem" IS NOT NULL THEN 'ambition'
        WHEN "initiative problem" IS NOT NULL THEN 'initiative'
        WHEN "group_size problem" IS NOT NULL THEN 'group_size'
        WHEN "learners problem" IS NOT NULL THEN 'learners'
        WHEN "skills problem" IS NOT NULL THEN 'skills'
        WHEN "leernood problem" IS NOT NULL THEN 'leernood'
        WHEN "focus problem" IS NOT NULL THEN 'focus'
        WHEN "in_house_expert problem" IS NOT NULL THEN 'in_house_expert'
        WHEN "certificate_required problem" IS NOT NULL THEN 'certificate_required'
        WHEN "on_premises problem" IS NOT NULL THEN 'on_premises'
        WHEN "concrete_goals problem" IS NOT NULL THEN 'concrete_goals'
        WHEN "employees clash" IS NOT NULL THEN 'size'
        WHEN "learners clash" IS NOT NULL THEN 'group_size'
        ELSE CAST(NULL AS VARCHAR)
      END AS "the column of the problem"
    FROM "understood"
  ),
  -- Answers to questions that apply, since no others count.
  "applying 1" AS (
    SELECT
      "checked".*,
      CASE WHEN ("group_size" IN ('group', 'both')) THEN "learners" END AS "learners 1 counting"
    FROM "checked"
  ),
  -- A key that ranks: the sum, and for equal sums the order of the personas. The match in hundredths of a percent, rounded half up.
  "ranked" AS (
    SELECT
      "applying 1".*,
      "sum of opstarter" * 16 + 5 AS "key of opstarter",
      COALESCE((20000 * "sum of opstarter" + 1200 * "the answered weight") // (NULLIF(2400 * "the answered weight", 0)), 5000) AS "match of opstarter",
      "sum of loopbaanondersteuner" * 16 + 4 AS "key of loopbaanondersteuner",
      COALESCE((20000 * "sum of loopbaanondersteuner" + 1200 * "the answered weight") // (NULLIF(2400 * "the answered weight", 0)), 5000) AS "match of loopbaanondersteuner",
      "sum of prestatiebewaker" * 16 + 3 AS "key of prestatiebewaker",
      COALESCE((20000 * "sum of prestatiebewaker" + 1200 * "the answered weight") // (NULLIF(2400 * "the answered weight", 0)), 5000) AS "match of prestatiebewaker",
      "sum of administrateur" * 16 + 2 AS "key of administrateur",
      COALESCE((20000 * "sum of administrateur" + 1200 * "the answered weight") // (NULLIF(2400 * "the answered weight", 0)), 5000) AS "match of administrateur",
      "sum of transitiestrateeg" * 16 + 1 AS "key of transitiestrateeg",
      COALESCE((20000 * "sum of transitiestrateeg" + 1200 * "the answered weight") // (NULLIF(2400 * "the answered weight", 0)), 5000) AS "match of transitiestrateeg",
      "sum of sociale_binder" * 16 + 0 AS "key of sociale_binder",
      COALESCE((20000 * "sum of sociale_binder" + 1200 * "the answered weight") // (NULLIF(2400 * "the answered weight", 0)), 5000) AS "match of sociale_binder"
    FROM "applying 1"
  ),
  -- Who fits best.
  "best" AS (
    SELECT
      "ranked".*,
      GREATEST(
        "key of opstarter",
        "key of loopbaanondersteuner",
        "key of prestatiebewaker",
        "key of administrateur",
        "key of transitiestrateeg",
        "key of sociale_binder"
      ) AS "the best",
      GREATEST(
        "match of opstarter",
        "match of loopbaanondersteuner",
        "match of prestatiebewaker",
        "match of administrateur",
        "match of transitiestrateeg",
        "match of sociale_binder"
      ) AS "the match of the best"
    FROM "ranked"
  ),
  -- Who comes second.
  "placed" AS (
    SELECT
      "best".*,
      GREATEST(
        CASE WHEN "key of opstarter" = "the best" THEN -1 ELSE "key of opstarter" END,
        CASE WHEN "key of loopbaanondersteuner" = "the best" THEN -1 ELSE "key of loopbaanondersteuner" END,
        CASE WHEN "key of prestatiebewaker" = "the best" THEN -1 ELSE "key of prestatiebewaker" END,
        CASE WHEN "key of administrateur" = "the best" THEN -1 ELSE "key of administrateur" END,
        CASE WHEN "key of transitiestrateeg" = "the best" THEN -1 ELSE "key of transitiestrateeg" END,
        CASE WHEN "key of sociale_binder" = "the best" THEN -1 ELSE "key of sociale_binder" END
      ) AS "the second"
    FROM "best"
  ),
  -- How far the second is behind.
  "judged" AS (
    SELECT
      "placed".*,
      "the match of the best" - CASE "the second" % 16
        WHEN 5 THEN "match of opstarter"
        WHEN 4 THEN "match of loopbaanondersteuner"
        WHEN 3 THEN "match of prestatiebewaker"
        WHEN 2 THEN "match of administrateur"
        WHEN 1 THEN "match of transitiestrateeg"
        WHEN 0 THEN "match of sociale_binder"
      END AS "the margin",
      CASE "the best" % 16
        WHEN 5 THEN "ambition 1" IN ('close_gaps', 'bonding', 'comply', 'broad_growth', 'future_proof', 'retention', 'certificates', 'avoid_job_loss', 'learning_culture', 'transformation', 'career_prospects', 'stay_current', 'team_climate', 'fringe_benefit') OR "ambition 2" IN ('close_gaps', 'bonding', 'comply', 'broad_growth', 'future_proof', 'retention', 'certificates', 'avoid_job_loss', 'learning_culture', 'transformation', 'career_prospects', 'stay_current', 'team_climate', 'fringe_benefit') OR "ambition 3" IN ('close_gaps', 'bonding', 'comply', 'broad_growth', 'future_proof', 'retention', 'certificates', 'avoid_job_loss', 'learning_culture', 'transformation', 'career_prospects', 'stay_current', 'team_climate', 'fringe_benefit')
        WHEN 4 THEN "ambition 1" IN ('close_gaps', 'bonding', 'smooth_start', 'comply', 'future_proof', 'onboarding', 'certificates', 'avoid_job_loss', 'attract_talent', 'transformation', 'entry_reskilling', 'stay_current', 'team_climate') OR "ambition 2" IN ('close_gaps', 'bonding', 'smooth_start', 'comply', 'future_proof', 'onboarding', 'certificates', 'avoid_job_loss', 'attract_talent', 'transformation', 'entry_reskilling', 'stay_current', 'team_climate') OR "ambition 3" IN ('close_gaps', 'bonding', 'smooth_start', 'comply', 'future_proof', 'onboarding', 'certificates', 'avoid_job_loss', 'attract_talent', 'transformation', 'entry_reskilling', 'stay_current', 'team_climate')
        WHEN 3 THEN "ambition 1" IN ('bonding', 'smooth_start', 'comply', 'broad_growth', 'future_proof', 'onboarding', 'certificates', 'attract_talent', 'learning_culture', 'transformation', 'career_prospects', 'entry_reskilling', 'team_climate', 'fringe_benefit') OR "ambition 2" IN ('bonding', 'smooth_start', 'comply', 'broad_growth', 'future_proof', 'onboarding', 'certificates', 'attract_talent', 'learning_culture', 'transformation', 'career_prospects', 'entry_reskilling', 'team_climate', 'fringe_benefit') OR "ambition 3" IN ('bonding', 'smooth_start', 'comply', 'broad_growth', 'future_proof', 'onboarding', 'certificates', 'attract_talent', 'learning_culture', 'transformation', 'career_prospects', 'entry_reskilling', 'team_climate', 'fringe_benefit')
        WHEN 2 THEN "ambition 1" IN ('close_gaps', 'bonding', 'smooth_start', 'broad_growth', 'future_proof', 'onboarding', 'retention', 'avoid_job_loss', 'attract_talent', 'learning_culture', 'transformation', 'career_prospects', 'entry_reskilling', 'stay_current', 'team_climate', 'fringe_benefit') OR "ambition 2" IN ('close_gaps', 'bonding', 'smooth_start', 'broad_growth', 'future_proof', 'onboarding', 'retention', 'avoid_job_loss', 'attract_talent', 'learning_culture', 'transformation', 'career_prospects', 'entry_reskilling', 'stay_current', 'team_climate', 'fringe_benefit') OR "ambition 3" IN ('close_gaps', 'bonding', 'smooth_start', 'broad_growth', 'future_proof', 'onboarding', 'retention', 'avoid_job_loss', 'attract_talent', 'learning_culture', 'transformation', 'career_prospects', 'entry_reskilling', 'stay_current', 'team_climate', 'fringe_benefit')
        WHEN 1 THEN "ambition 1" IN ('close_gaps', 'bonding', 'smooth_start', 'comply', 'broad_growth', 'onboarding', 'retention', 'certificates', 'attract_talent', 'learning_culture', 'career_prospects', 'entry_reskilling', 'stay_current', 'team_climate', 'fringe_benefit') OR "ambition 2" IN ('close_gaps', 'bonding', 'smooth_start', 'comply', 'broad_growth', 'onboarding', 'retention', 'certificates', 'attract_talent', 'learning_culture', 'career_prospects', 'entry_reskilling', 'stay_current', 'team_climate', 'fringe_benefit') OR "ambition 3" IN ('close_gaps', 'bonding', 'smooth_start', 'comply', 'broad_growth', 'onboarding', 'retention', 'certificates', 'attract_talent', 'learning_culture', 'career_prospects', 'entry_reskilling', 'stay_current', 'team_climate', 'fringe_benefit')
        WHEN 0 THEN "ambition 1" IN ('close_gaps', 'smooth_start', 'comply', 'broad_growth', 'future_proof', 'onboarding', 'certificates', 'avoid_job_loss', 'attract_talent', 'transformation', 'career_prospects', 'entry_reskilling', 'stay_current', 'fringe_benefit') OR "ambition 2" IN ('close_gaps', 'smooth_start', 'comply', 'broad_growth', 'future_proof', 'onboarding', 'certificates', 'avoid_job_loss', 'attract_talent', 'transformation', 'career_prospects', 'entry_reskilling', 'stay_current', 'fringe_benefit') OR "ambition 3" IN ('close_gaps', 'smooth_start', 'comply', 'broad_growth', 'future_proof', 'onboarding', 'certificates', 'avoid_job_loss', 'attract_talent', 'transformation', 'career_prospects', 'entry_reskilling', 'stay_current', 'fringe_benefit')
      END AS "a goal of others"
    FROM "placed"
  ),
  -- What may be said of it: the persona when enough is answered, the verdict, and the first pathway that follows.
  "concluded" AS (
    SELECT
      "judged".*,
      CASE
        WHEN "the answered weight" >= 3 THEN CASE "the best" % 16
          WHEN 5 THEN 'opstarter'
          WHEN 4 THEN 'loopbaanondersteuner'
          WHEN 3 THEN 'prestatiebewaker'
          WHEN 2 THEN 'administrateur'
          WHEN 1 THEN 'transitiestrateeg'
          WHEN 0 THEN 'sociale_binder'
        END
      END AS "the persona",
      CASE "the second" % 16
        WHEN 5 THEN 'opstarter'
        WHEN 4 THEN 'loopbaanondersteuner'
        WHEN 3 THEN 'prestatiebewaker'
        WHEN 2 THEN 'administrateur'
        WHEN 1 THEN 'transitiestrateeg'
        WHEN 0 THEN 'sociale_binder'
      END AS "the runner-up",
      CASE
        WHEN "the answered weight" < 3 THEN 'insufficient'
        WHEN "ambition 1" IS NULL THEN 'provisional'
        WHEN "the margin" < 500 THEN 'mixed'
        WHEN "a goal of others" THEN 'mixed'
        ELSE 'clear'
      END AS "the verdict",
      CASE
        WHEN "the answered weight" < 3 THEN CAST(NULL AS VARCHAR)
        WHEN "ambition 1" IS NULL THEN CAST(NULL AS VARCHAR)
        WHEN "the margin" < 500 THEN 'margin'
        WHEN "a goal of others" THEN 'goals'
      END AS "the reason",
      CASE
        WHEN "the answered weight" >= 3 THEN CASE "the best" % 16
          WHEN 5 THEN CASE
            WHEN ("size" IN ('micro', 'small')) THEN 'informal'
            WHEN (("in_house_expert" IS NULL OR "in_house_expert" NOT IN ('no'))) THEN 'internal_expert'
            ELSE 'internal_external_teacher'
          END
          WHEN 4 THEN CASE
            WHEN ("in_house_expert" IN ('yes')) THEN 'informal'
            WHEN ("group_size" IN ('group', 'both')) AND ("in_house_expert" IN ('yes')) THEN 'internal_expert'
            WHEN ("group_size" IN ('group', 'both')) AND (("in_house_expert" IS NULL OR "in_house_expert" NOT IN ('yes'))) THEN 'internal_external_teacher'
            ELSE 'external_provider'
          END
          WHEN 3 THEN CASE
            WHEN (("in_house_expert" IS NULL OR "in_house_expert" NOT IN ('no'))) THEN 'informal'
            WHEN (("in_house_expert" IS NULL OR "in_house_expert" NOT IN ('no'))) THEN 'internal_expert'
            WHEN ("group_size" IN ('individual')) AND (("in_house_expert" IS NULL OR "in_house_expert" NOT IN ('yes'))) THEN 'external_provider'
            ELSE 'internal_external_teacher'
          END
          WHEN 2 THEN CASE
            WHEN ("certificate_required" IN ('yes')) AND ("learners 1 counting" >= 10) AND ("on_premises" IN ('yes')) THEN 'internal_external_teacher'
            WHEN ("certificate_required" IN ('no')) AND ("in_house_expert" IN ('yes')) THEN 'internal_expert'
            WHEN (("certificate_required" IS NULL OR "certificate_required" NOT IN ('no'))) THEN 'external_provider'
            ELSE 'external_provider'
          END
          WHEN 1 THEN CASE
            WHEN ("group_size" IN ('group', 'both')) AND ("on_premises" IN ('yes')) THEN 'internal_external_teacher'
            ELSE 'external_provider'
          END
          WHEN 0 THEN CASE
            WHEN ("concrete_goals" IN ('yes')) AND (("in_house_expert" IS NULL OR "in_house_expert" NOT IN ('no'))) THEN 'internal_expert'
            WHEN ("concrete_goals" IN ('yes')) AND (("in_house_expert" IS NULL OR "in_house_expert" NOT IN ('yes'))) THEN 'internal_external_teacher'
            ELSE 'informal'
          END
        END
      END AS "the pathway"
    FROM "judged"
  )
SELECT
  "the row" AS "row",
  CASE
    WHEN LEFT("the organisation", 1) IN ('=', '@', '＝', '＋', '－', '＠') THEN '''' || "the organisation"
    WHEN LEFT("the organisation", 1) IN ('+', '-') AND NOT (LENGTH("the organisation") > 1 AND TRANSLATE(SUBSTRING("the organisation", 2, 1), '0123456789', '') = '' AND TRANSLATE(SUBSTRING("the organisation", 2), '0123456789.,', '') = '') THEN '''' || "the organisation"
    ELSE "the organisation"
  END AS "organisation",
  CASE
    WHEN LEFT("the training", 1) IN ('=', '@', '＝', '＋', '－', '＠') THEN '''' || "the training"
    WHEN LEFT("the training", 1) IN ('+', '-') AND NOT (LENGTH("the training") > 1 AND TRANSLATE(SUBSTRING("the training", 2, 1), '0123456789', '') = '' AND TRANSLATE(SUBSTRING("the training", 2), '0123456789.,', '') = '') THEN '''' || "the training"
    ELSE "the training"
  END AS "training",
  CASE WHEN "the problem" IS NULL THEN "the persona" END AS "persona",
  CASE WHEN "the problem" IS NULL THEN CAST(CAST("the match of the best" AS INTEGER) * 0.01 AS DECIMAL(5, 2)) END AS "match",
  CASE WHEN "the problem" IS NULL THEN "the runner-up" END AS "runner_up",
  CASE WHEN "the problem" IS NULL THEN CAST(CAST("the margin" AS INTEGER) * 0.01 AS DECIMAL(5, 2)) END AS "margin",
  CASE WHEN "the problem" IS NULL THEN "the verdict" END AS "verdict",
  CASE WHEN "the problem" IS NULL THEN "the answered weight" END AS "answered",
  CASE WHEN "the problem" IS NULL THEN "the pathway" END AS "pathway",
  CASE WHEN "the problem" IS NULL THEN "the reason" END AS "because",
  CASE WHEN "the problem" IS NULL THEN CAST(CAST("match of opstarter" AS INTEGER) * 0.01 AS DECIMAL(5, 2)) END AS "opstarter",
  CASE WHEN "the problem" IS NULL THEN CAST(CAST("match of loopbaanondersteuner" AS INTEGER) * 0.01 AS DECIMAL(5, 2)) END AS "loopbaanondersteuner",
  CASE WHEN "the problem" IS NULL THEN CAST(CAST("match of prestatiebewaker" AS INTEGER) * 0.01 AS DECIMAL(5, 2)) END AS "prestatiebewaker",
  CASE WHEN "the problem" IS NULL THEN CAST(CAST("match of administrateur" AS INTEGER) * 0.01 AS DECIMAL(5, 2)) END AS "administrateur",
  CASE WHEN "the problem" IS NULL THEN CAST(CAST("match of transitiestrateeg" AS INTEGER) * 0.01 AS DECIMAL(5, 2)) END AS "transitiestrateeg",
  CASE WHEN "the problem" IS NULL THEN CAST(CAST("match of sociale_binder" AS INTEGER) * 0.01 AS DECIMAL(5, 2)) END AS "sociale_binder",
  "the problem" AS "problem",
  "the column of the problem" AS "problem_column"
FROM "concluded";
