-- Initials are found however they are written: J.R., J. R., J R or JR.  A name with dots and blanks between them has them
-- joined and one by one; only what has any is written anew.

UPDATE claims SET folded_content = fold(content), folded_speaker = spelled(fold(folded_speaker), speaker),
  labels = renamed(labels, spelled(fold(folded_speaker), speaker), fold_body(coalesce(agency, '')))
WHERE folded_content != fold(content) OR folded_speaker != spelled(fold(folded_speaker), speaker)
  OR agency != spelled(coalesce(agency, ''), coalesce(agency, ''));

INSERT INTO names (names) VALUES ('delete-all');
INSERT INTO names (rowid, name) SELECT key, iif(kind = 'person', fold_name(name), fold_body(name)) FROM parties;
INSERT INTO names (names) VALUES ('optimize');
