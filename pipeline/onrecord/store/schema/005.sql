-- What reviewers made of an article's entities: those that they changed, added or removed; the others are as they came.

CREATE TABLE entities (
  article INTEGER NOT NULL REFERENCES articles,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  record TEXT, -- JSON; null for one that is removed
  PRIMARY KEY (article, id)
) WITHOUT ROWID;
