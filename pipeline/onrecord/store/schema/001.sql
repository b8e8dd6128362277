-- What is kept: the documents as they came, and the log of decisions.

CREATE TABLE models (
  key INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  version TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  UNIQUE (name, version, sha256)
);

CREATE TABLE articles (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  sha256 TEXT NOT NULL, -- of the text
  title TEXT NOT NULL,
  date TEXT, -- a day, ISO 8601
  model INTEGER NOT NULL REFERENCES models,
  added TEXT NOT NULL,
  -- derived
  done INTEGER NOT NULL DEFAULT 0,
  claims INTEGER NOT NULL DEFAULT 0,
  undecided INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX articles_by_date ON articles (date);

-- Apart from the articles, whose rows change with every decision.
CREATE TABLE documents (
  article INTEGER PRIMARY KEY REFERENCES articles,
  document TEXT NOT NULL, -- JSON of the contract
  parties TEXT NOT NULL -- JSON: the party that each speaker was taken for
);

CREATE TABLE parties (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  folded TEXT NOT NULL, -- the full name by which speakers are joined; empty where it is none
  position TEXT NOT NULL, -- the words of roles and agencies
  country TEXT,
  -- derived
  merged INTEGER REFERENCES parties,
  root INTEGER REFERENCES parties
);
CREATE INDEX parties_by_name ON parties (folded, kind) WHERE folded != '';
CREATE INDEX parties_by_root ON parties (root);
CREATE INDEX parties_merged ON parties (merged) WHERE merged IS NOT NULL;

CREATE TABLE decisions (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL, -- UTC
  reviewer TEXT NOT NULL,
  model INTEGER REFERENCES models,
  article INTEGER REFERENCES articles,
  action TEXT NOT NULL,
  before TEXT NOT NULL, -- JSON: what was changed, by its place
  after TEXT NOT NULL,
  of INTEGER REFERENCES decisions -- the one that is undone or redone
);
CREATE INDEX decisions_by_reviewer ON decisions (reviewer, number);
CREATE INDEX decisions_by_article ON decisions (article, number);
CREATE INDEX decisions_of ON decisions (of, number) WHERE of IS NOT NULL;
CREATE TRIGGER decisions_stay BEFORE UPDATE ON decisions BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER decisions_remain BEFORE DELETE ON decisions BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

-- What is derived: the present state, for search.

CREATE TABLE speakers (
  article INTEGER NOT NULL REFERENCES articles,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  party INTEGER REFERENCES parties,
  name TEXT NOT NULL,
  role TEXT,
  agency TEXT,
  country TEXT,
  record TEXT NOT NULL, -- JSON
  PRIMARY KEY (article, id)
) WITHOUT ROWID;
CREATE INDEX speakers_by_party ON speakers (party);

CREATE TABLE claims (
  key INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES articles,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  position INTEGER NOT NULL, -- where its content starts in the text
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
  waiting INTEGER, -- 0 open, 1 skipped, null once decided
  certainty REAL NOT NULL,
  confidence REAL,
  date TEXT NOT NULL, -- the article's; empty for none
  content TEXT NOT NULL,
  speaker TEXT NOT NULL, -- name; empty for nobody
  role TEXT,
  agency TEXT,
  country TEXT,
  units TEXT NOT NULL, -- what its quantities count: the last word of each unit
  day TEXT NOT NULL, -- the date in words for full-text search
  record TEXT NOT NULL, -- JSON
  UNIQUE (article, id)
);
CREATE INDEX claims_by_date ON claims (date, key);
CREATE INDEX queue_by_certainty ON claims (waiting, certainty, key) WHERE waiting IS NOT NULL;
CREATE INDEX queue_by_article ON claims (waiting, article, position, key) WHERE waiting IS NOT NULL;
CREATE INDEX queue_by_speaker ON claims (waiting, speaker, key) WHERE waiting IS NOT NULL;
CREATE INDEX queue_by_date ON claims (waiting, date, key) WHERE waiting IS NOT NULL;

CREATE TABLE said ( -- who made a claim: its speaker, or each member of those who spoke together
  party INTEGER NOT NULL REFERENCES parties,
  date TEXT NOT NULL,
  claim INTEGER NOT NULL REFERENCES claims ON DELETE CASCADE,
  PRIMARY KEY (party, date, claim)
) WITHOUT ROWID;
CREATE INDEX said_by_claim ON said (claim);

CREATE TABLE quantities (
  claim INTEGER NOT NULL REFERENCES claims ON DELETE CASCADE,
  entity TEXT NOT NULL,
  low REAL NOT NULL,
  high REAL NOT NULL,
  unit TEXT NOT NULL, -- lower case; empty for none
  head TEXT NOT NULL, -- its last word
  PRIMARY KEY (claim, entity)
) WITHOUT ROWID;
CREATE INDEX quantities_by_high ON quantities (head, high, unit);
CREATE INDEX quantities_by_low ON quantities (head, low, unit);

CREATE TABLE tally (
  state TEXT PRIMARY KEY,
  claims INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO tally VALUES ('open', 0), ('skipped', 0), ('accepted', 0), ('corrected', 0), ('rejected', 0);

CREATE VIRTUAL TABLE words USING fts5 (
  content, speaker, agency, country, kind, state, units, day,
  content = 'claims', content_rowid = 'key', tokenize = 'porter unicode61 remove_diacritics 2'
);

CREATE TRIGGER claims_in AFTER INSERT ON claims BEGIN
  INSERT INTO words (rowid, content, speaker, agency, country, kind, state, units, day)
    VALUES (new.key, new.content, new.speaker, new.agency, new.country, new.kind, new.state,
      new.units, new.day);
  UPDATE tally SET claims = claims + 1 WHERE state = new.state;
  UPDATE articles SET claims = claims + 1, undecided = undecided + (new.waiting IS NOT NULL) WHERE key = new.article;
END;
CREATE TRIGGER claims_out AFTER DELETE ON claims BEGIN
  INSERT INTO words (words, rowid, content, speaker, agency, country, kind, state, units, day)
    VALUES ('delete', old.key, old.content, old.speaker, old.agency, old.country, old.kind, old.state,
      old.units, old.day);
  UPDATE tally SET claims = claims - 1 WHERE state = old.state;
  UPDATE articles SET claims = claims - 1, undecided = undecided - (old.waiting IS NOT NULL) WHERE key = old.article;
END;
CREATE TRIGGER claims_over AFTER UPDATE ON claims BEGIN
  INSERT INTO words (words, rowid, content, speaker, agency, country, kind, state, units, day)
    VALUES ('delete', old.key, old.content, old.speaker, old.agency, old.country, old.kind, old.state,
      old.units, old.day);
  INSERT INTO words (rowid, content, speaker, agency, country, kind, state, units, day)
    VALUES (new.key, new.content, new.speaker, new.agency, new.country, new.kind, new.state,
      new.units, new.day);
  UPDATE tally SET claims = claims - 1 WHERE state = old.state;
  UPDATE tally SET claims = claims + 1 WHERE state = new.state;
  UPDATE articles SET undecided = undecided + (new.waiting IS NOT NULL) - (old.waiting IS NOT NULL)
    WHERE key = new.article;
END;
