/**
 * The steps from an empty file to today's dossier; `PRAGMA user_version` counts those taken.
 * A step that was released is never edited: dossiers out there have taken it.
 */
export const migrations: readonly string[] = [
  `
  create table settings (name text primary key, value text not null) strict, without rowid;

  create table stories (
    row integer primary key,
    id text not null unique,
    fingerprint blob not null
  ) strict;
  create table story_hashes (
    hash integer not null,
    story integer not null,
    primary key (hash, story)
  ) strict, without rowid;

  create table documents (
    row integer primary key,
    id text not null unique,
    path text not null unique,
    digest text not null,
    edition text not null,
    added_at text not null,
    format text not null,
    language text not null,
    title text, outlet text, author text, url text, published text,
    not_read text, reprinted_from text, translated_by text,
    story integer references stories,
    body text not null,
    boilerplate text not null,
    text text not null
  ) strict;
  create index documents_story on documents (story);

  create table statements (
    row integer primary key,
    id text not null unique,
    document integer not null references documents on delete cascade,
    source text not null, cue text not null, content text not null,
    kind text not null, cue_class text not null,
    speaker text, party text, found_speaker text,
    said text,
    relays text not null,
    confidence real not null,
    quote text not null,
    rejected integer not null default 0,
    utterance text
  ) strict;
  create index statements_document on statements (document);
  create index statements_speaker on statements (speaker, said);
  create index statements_utterance on statements (utterance);
  create index statements_leading on statements (speaker, said) where utterance = id;
  create index statements_ungrouped on statements (row) where utterance is null;

  create table positions (
    row integer primary key,
    statement integer not null references statements on delete cascade,
    party text not null, issue text not null, option text not null, stance text not null,
    condition text, reported_by text,
    speaker text not null,
    said text,
    day text not null,
    evidence text not null,
    confidence real not null
  ) strict;
  create index positions_statement on positions (statement);
  create index positions_day on positions (day);

  create table allegations (
    row integer primary key,
    statement integer not null references statements on delete cascade,
    accuser text not null, accused text not null,
    issue text not null, option text not null,
    speaker text not null,
    said text,
    evidence text not null,
    confidence real not null
  ) strict;
  create index allegations_statement on allegations (statement);

  create table corrections (
    row integer primary key autoincrement,
    made_at text not null,
    author text not null,
    change text not null,
    statement text,
    path text not null,
    quote text not null, source text not null, cue text not null,
    undone_at text, undone_by text
  ) strict;
  create index corrections_path on corrections (path);
  create index corrections_statement on corrections (statement);

  create virtual table documents_search using fts5 (
    title, text, content='documents', content_rowid='row',
    tokenize='porter unicode61', prefix='3 4 5'
  );
  create trigger documents_indexed after insert on documents begin
    insert into documents_search (rowid, title, text) values (new.row, new.title, new.text);
  end;
  create trigger documents_unindexed after delete on documents begin
    insert into documents_search (documents_search, rowid, title, text)
      values ('delete', old.row, old.title, old.text);
  end;

  create virtual table statements_search using fts5 (
    quote, content='statements', content_rowid='row',
    tokenize='porter unicode61', prefix='3 4 5'
  );
  create trigger statements_indexed after insert on statements begin
    insert into statements_search (rowid, quote) values (new.row, new.quote);
  end;
  create trigger statements_unindexed after delete on statements begin
    insert into statements_search (statements_search, rowid, quote)
      values ('delete', old.row, old.quote);
  end;
  `,
]
