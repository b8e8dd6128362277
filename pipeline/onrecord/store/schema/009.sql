-- Initials are found however they are written: J.R., J. R., J R or JR.  A name with dots and blanks between them has them
-- joined and one by one; only what has any is written anew, and GLOB soon sees most of what has none.

UPDATE claims SET folded_content = fold(content), folded_speaker = spelled(fold(folded_speaker), speaker),
  labels = renamed(labels, spelled(fold(folded_speaker), speaker), fold_body(coalesce(agency, '')))
WHERE (content GLOB '*.??.*' OR content GLOB '*[A-Z]?[A-Z]?*') AND folded_content != fold(content)
  OR (speaker GLOB '*.*' OR speaker GLOB '? *' OR speaker GLOB '* ?' OR speaker GLOB '* ? *')
    AND folded_speaker != spelled(fold(folded_speaker), speaker)
  OR (agency GLOB '*.*' OR agency GLOB '? *' OR agency GLOB '* ?' OR agency GLOB '* ? *') AND agency != spelled(agency, agency);

INSERT INTO names (names) VALUES ('delete-all');
INSERT INTO names (rowid, name) SELECT key, iif(kind = 'person', fold_name(name), fold_body(name)) FROM parties;
INSERT INTO names (names) VALUES ('optimize');
