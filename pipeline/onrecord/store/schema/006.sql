-- Who is quoted how often, under which names and in what positions, is counted as claims come and go (quoted.py), and names
-- are found by full text: what a large store is asked for is read, and not counted out of all claims.

ALTER TABLE said ADD COLUMN country TEXT NOT NULL DEFAULT ''; -- the claim's speaker's; empty for none
UPDATE said SET country = country_of.country
  FROM (SELECT key, country FROM claims WHERE country IS NOT NULL) AS country_of WHERE country_of.key = said.claim;
DROP INDEX said_by_claim;
CREATE INDEX said_by_claim ON said (claim, article, kind, state, country);

CREATE TABLE quoted ( -- claims that are not rejected; of parties that were joined only the one at the top
  party INTEGER NOT NULL REFERENCES parties,
  country TEXT NOT NULL, -- only claims from there; empty for all claims
  kind TEXT NOT NULL, -- of the party
  direct INTEGER NOT NULL,
  mixed INTEGER NOT NULL,
  indirect INTEGER NOT NULL,
  articles INTEGER NOT NULL,
  claims INTEGER AS (direct + mixed + indirect),
  PRIMARY KEY (party, country)
) WITHOUT ROWID;

CREATE TABLE quoted_by ( -- how many parties are quoted
  country TEXT NOT NULL,
  kind TEXT NOT NULL,
  parties INTEGER NOT NULL,
  PRIMARY KEY (country, kind)
) WITHOUT ROWID;
CREATE TRIGGER quoted_first AFTER INSERT ON quoted BEGIN
  INSERT INTO quoted_by (country, kind, parties) VALUES (new.country, new.kind, 1)
    ON CONFLICT DO UPDATE SET parties = parties + 1;
END;
CREATE TRIGGER quoted_over AFTER UPDATE ON quoted WHEN (new.articles > 0) != (old.articles > 0) BEGIN
  UPDATE quoted_by SET parties = parties + (new.articles > 0) - (old.articles > 0)
    WHERE country = new.country AND kind = new.kind;
END;

CREATE TABLE forms ( -- what articles say of a party, and of those that were joined into it
  party INTEGER NOT NULL REFERENCES parties,
  field TEXT NOT NULL, -- name, role, agency, country, or position: JSON of the last three
  value TEXT NOT NULL,
  speakers INTEGER NOT NULL, -- of whom that is said
  PRIMARY KEY (party, field, value)
) WITHOUT ROWID;
DROP INDEX speakers_by_party;
CREATE INDEX speakers_by_party ON speakers (party);

INSERT INTO quoted (party, country, kind, direct, mixed, indirect, articles)
  WITH each AS (
    SELECT DISTINCT parties.root AS party, said.claim, said.article, said.kind, said.country
    FROM said JOIN parties ON parties.key = said.party WHERE said.state != 'rejected')
  SELECT party, country, (SELECT kind FROM parties WHERE key = party),
    sum(kind = 'direct'), sum(kind = 'mixed'), sum(kind = 'indirect'), count(DISTINCT article)
  FROM (SELECT * FROM each WHERE country != '' UNION ALL SELECT party, claim, article, kind, '' FROM each)
  GROUP BY party, country;
CREATE INDEX quoted_most ON quoted (country, claims DESC, articles DESC, party);
CREATE INDEX quoted_most_of_kind ON quoted (country, kind, claims DESC, articles DESC, party);

INSERT INTO forms (party, field, value, speakers)
  WITH each AS (SELECT root, speakers.name, role, agency, speakers.country FROM speakers JOIN parties ON key = party)
  SELECT root, field, value, count(*) FROM (
    SELECT root, 'name' AS field, name AS value FROM each
    UNION ALL SELECT root, 'role', role FROM each
    UNION ALL SELECT root, 'agency', agency FROM each
    UNION ALL SELECT root, 'country', country FROM each
    UNION ALL SELECT root, 'position', json_array(role, agency, country) FROM each
      WHERE coalesce(role, agency, country) IS NOT NULL)
  WHERE value IS NOT NULL GROUP BY root, field, value;
CREATE INDEX forms_most ON forms (party, field, speakers DESC, length(value) DESC, value);

CREATE VIRTUAL TABLE names USING fts5 (
  name, content = '', columnsize = 0, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO names (rowid, name) SELECT key, fold(name) FROM parties;
