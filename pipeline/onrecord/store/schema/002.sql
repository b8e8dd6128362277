-- A change that is sent again, since its answer got lost, is known by the id that the page gave it: also after a restart.

ALTER TABLE decisions ADD COLUMN request TEXT;
CREATE UNIQUE INDEX decisions_by_request ON decisions (request) WHERE request IS NOT NULL;
