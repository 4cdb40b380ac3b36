-- What the tests' services keep: diaries that one owns, and what the other heard of them.
CREATE TABLE diary (key uuid PRIMARY KEY, text text NOT NULL);
CREATE TABLE heard (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    key uuid NOT NULL,
    type text NOT NULL,
    sequence bigint NOT NULL,
    restated boolean NOT NULL,
    text text NOT NULL
);
CREATE TABLE copied_diary (key uuid PRIMARY KEY, text text NOT NULL);
