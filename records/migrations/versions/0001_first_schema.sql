-- The first schema, as it was; later steps are files of their own. {bytes} is BLOB or BYTEA.

CREATE TABLE classifications (
  line INTEGER NOT NULL,
  code TEXT NOT NULL,
  label TEXT NOT NULL,
  note TEXT,
  CONSTRAINT pk_classifications PRIMARY KEY (code)
);

CREATE TABLE date_bases (
  line INTEGER NOT NULL,
  code TEXT NOT NULL,
  label TEXT NOT NULL,
  note TEXT,
  CONSTRAINT pk_date_bases PRIMARY KEY (code)
);

CREATE TABLE documents (
  sha256 TEXT NOT NULL,
  name TEXT NOT NULL,
  text TEXT NOT NULL,
  text_sha256 TEXT NOT NULL,
  about TEXT,
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL,
  CONSTRAINT pk_documents PRIMARY KEY (sha256),
  CONSTRAINT ck_documents_sha256 CHECK (length(sha256) = 64)
);
CREATE INDEX ix_documents_text_sha256 ON documents (text_sha256);

CREATE TABLE icesco_statuses (
  line INTEGER NOT NULL,
  code TEXT NOT NULL,
  label TEXT NOT NULL,
  note TEXT,
  CONSTRAINT pk_icesco_statuses PRIMARY KEY (code)
);

CREATE TABLE kinds (
  line INTEGER NOT NULL,
  code TEXT NOT NULL,
  label TEXT NOT NULL,
  tie TEXT,
  CONSTRAINT pk_kinds PRIMARY KEY (code),
  CONSTRAINT ck_kinds_tie CHECK (tie IN ('met', 'co-present'))
);

CREATE TABLE meta (
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  CONSTRAINT pk_meta PRIMARY KEY (key)
);

CREATE TABLE modes (
  line INTEGER NOT NULL,
  code TEXT NOT NULL,
  label TEXT NOT NULL,
  note TEXT,
  CONSTRAINT pk_modes PRIMARY KEY (code)
);

CREATE TABLE not_the_same (
  table_name TEXT NOT NULL,
  left_id TEXT NOT NULL,
  right_id TEXT NOT NULL,
  reason TEXT,
  CONSTRAINT pk_not_the_same PRIMARY KEY (table_name, left_id, right_id)
);

CREATE TABLE outcome_kinds (
  line INTEGER NOT NULL,
  code TEXT NOT NULL,
  label TEXT NOT NULL,
  note TEXT,
  CONSTRAINT pk_outcome_kinds PRIMARY KEY (code)
);

CREATE TABLE outcome_statuses (
  line INTEGER NOT NULL,
  code TEXT NOT NULL,
  label TEXT NOT NULL,
  note TEXT,
  CONSTRAINT pk_outcome_statuses PRIMARY KEY (code)
);

CREATE TABLE package_files (
  path TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  content {bytes} NOT NULL,
  CONSTRAINT pk_package_files PRIMARY KEY (path)
);

CREATE TABLE people (
  line INTEGER NOT NULL,
  person_id TEXT NOT NULL,
  name TEXT NOT NULL,
  other_names TEXT,
  note TEXT,
  version INTEGER DEFAULT '1' NOT NULL,
  CONSTRAINT pk_people PRIMARY KEY (person_id)
);

CREATE TABLE perhaps (
  line INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  left_id TEXT NOT NULL,
  right_id TEXT NOT NULL,
  reason TEXT NOT NULL,
  CONSTRAINT pk_perhaps PRIMARY KEY (table_name, left_id, right_id)
);

CREATE TABLE regions (
  line INTEGER NOT NULL,
  code TEXT NOT NULL,
  label TEXT NOT NULL,
  CONSTRAINT pk_regions PRIMARY KEY (code)
);

CREATE TABLE resolutions (
  line INTEGER NOT NULL,
  resolution_id TEXT NOT NULL,
  table_name TEXT NOT NULL,
  kept_id TEXT NOT NULL,
  as_written TEXT NOT NULL,
  context TEXT,
  reason TEXT,
  CONSTRAINT pk_resolutions PRIMARY KEY (resolution_id)
);

CREATE TABLE revisions (
  revision_id INTEGER NOT NULL,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  kind TEXT NOT NULL,
  note TEXT,
  CONSTRAINT pk_revisions PRIMARY KEY (revision_id)
);

CREATE TABLE roles (
  line INTEGER NOT NULL,
  code TEXT NOT NULL,
  label TEXT NOT NULL,
  CONSTRAINT pk_roles PRIMARY KEY (code)
);

CREATE TABLE sides (
  line INTEGER NOT NULL,
  code TEXT NOT NULL,
  label TEXT NOT NULL,
  note TEXT,
  CONSTRAINT pk_sides PRIMARY KEY (code)
);

CREATE TABLE sources (
  line INTEGER NOT NULL,
  source_id TEXT NOT NULL,
  title TEXT,
  publisher TEXT,
  url TEXT,
  published TEXT,
  language TEXT,
  is_rolling BOOLEAN NOT NULL,
  document TEXT,
  sha256 TEXT,
  version INTEGER DEFAULT '1' NOT NULL,
  CONSTRAINT pk_sources PRIMARY KEY (source_id),
  CONSTRAINT ck_sources_sha256 CHECK (sha256 IS NULL OR length(sha256) = 64)
);

CREATE TABLE themes (
  line INTEGER NOT NULL,
  code TEXT NOT NULL,
  label TEXT NOT NULL,
  sdg TEXT,
  sector TEXT,
  CONSTRAINT pk_themes PRIMARY KEY (code)
);

CREATE TABLE changes (
  change_id INTEGER NOT NULL,
  revision_id INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  row_key TEXT NOT NULL,
  subject TEXT NOT NULL,
  before TEXT,
  after TEXT,
  CONSTRAINT pk_changes PRIMARY KEY (change_id),
  CONSTRAINT ck_changes_something CHECK (before IS NOT NULL OR after IS NOT NULL),
  CONSTRAINT fk_changes_revision_id FOREIGN KEY(revision_id) REFERENCES revisions (revision_id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_changes_revision_id ON changes (revision_id);
CREATE INDEX ix_changes_row_key ON changes (row_key);
CREATE INDEX ix_changes_subject ON changes (subject);

CREATE TABLE countries (
  line INTEGER NOT NULL,
  country_code TEXT NOT NULL,
  iso2 TEXT,
  name_en TEXT NOT NULL,
  name_fr TEXT,
  name_ar TEXT,
  icesco_status TEXT,
  icesco_since TEXT,
  icesco_status_evidence TEXT,
  icesco_status_url TEXT,
  icesco_region TEXT,
  region_url TEXT,
  oic_status TEXT,
  oic_since TEXT,
  confidence TEXT,
  note TEXT,
  CONSTRAINT pk_countries PRIMARY KEY (country_code),
  CONSTRAINT ck_countries_alpha3 CHECK (length(country_code) = 3),
  CONSTRAINT fk_countries_icesco_status FOREIGN KEY(icesco_status) REFERENCES icesco_statuses (code) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_countries_icesco_region FOREIGN KEY(icesco_region) REFERENCES regions (code) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE drafts (
  draft_id TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  item INTEGER NOT NULL,
  draft TEXT NOT NULL,
  card TEXT,
  state TEXT NOT NULL,
  engagement_id TEXT,
  version INTEGER DEFAULT '1' NOT NULL,
  changed_at TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  CONSTRAINT pk_drafts PRIMARY KEY (draft_id),
  CONSTRAINT uq_drafts_sha256_item UNIQUE (sha256, item),
  CONSTRAINT ck_drafts_state CHECK (state IN ('open', 'accepted', 'joined', 'rejected', 'unsure')),
  CONSTRAINT fk_drafts_sha256 FOREIGN KEY(sha256) REFERENCES documents (sha256) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_drafts_state ON drafts (state);

CREATE TABLE judgements (
  judgement_id INTEGER NOT NULL,
  revision_id INTEGER NOT NULL,
  decision TEXT NOT NULL,
  who TEXT NOT NULL,
  at TEXT NOT NULL,
  draft_id TEXT,
  subject TEXT,
  text_sha256 TEXT,
  card TEXT,
  note TEXT,
  undoes INTEGER,
  CONSTRAINT pk_judgements PRIMARY KEY (judgement_id),
  CONSTRAINT ck_judgements_decision CHECK (decision IN ('accept', 'correct', 'reject', 'unsure', 'join', 'merge', 'not-the-same', 'undo')),
  CONSTRAINT fk_judgements_revision_id FOREIGN KEY(revision_id) REFERENCES revisions (revision_id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_judgements_undoes FOREIGN KEY(undoes) REFERENCES judgements (judgement_id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_judgements_draft_id ON judgements (draft_id);
CREATE INDEX ix_judgements_subject ON judgements (subject);

CREATE TABLE milestones (
  line INTEGER NOT NULL,
  milestone_id TEXT NOT NULL,
  date TEXT NOT NULL,
  text TEXT NOT NULL,
  source_id TEXT,
  CONSTRAINT pk_milestones PRIMARY KEY (milestone_id),
  CONSTRAINT fk_milestones_source_id FOREIGN KEY(source_id) REFERENCES sources (source_id) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE engagements (
  line INTEGER NOT NULL,
  engagement_id TEXT NOT NULL,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  mode TEXT NOT NULL,
  start_date TEXT NOT NULL,
  end_date TEXT,
  date_basis TEXT NOT NULL,
  city TEXT,
  venue_country TEXT,
  summary TEXT,
  note TEXT,
  parent_id TEXT,
  version INTEGER DEFAULT '1' NOT NULL,
  CONSTRAINT pk_engagements PRIMARY KEY (engagement_id),
  CONSTRAINT ck_engagements_start_date CHECK (length(start_date) IN (4, 7, 10)),
  CONSTRAINT ck_engagements_end_date CHECK (end_date IS NULL OR length(end_date) IN (4, 7, 10)),
  CONSTRAINT ck_engagements_parent CHECK (parent_id IS NULL OR parent_id <> engagement_id),
  CONSTRAINT fk_engagements_kind FOREIGN KEY(kind) REFERENCES kinds (code) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_engagements_mode FOREIGN KEY(mode) REFERENCES modes (code) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_engagements_date_basis FOREIGN KEY(date_basis) REFERENCES date_bases (code) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_engagements_venue_country FOREIGN KEY(venue_country) REFERENCES countries (country_code) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_engagements_parent_id FOREIGN KEY(parent_id) REFERENCES engagements (engagement_id) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE organizations (
  line INTEGER NOT NULL,
  organization_id TEXT NOT NULL,
  name TEXT NOT NULL,
  acronym TEXT,
  classification TEXT,
  country_code TEXT,
  url TEXT,
  is_derived BOOLEAN NOT NULL,
  other_names TEXT,
  note TEXT,
  version INTEGER DEFAULT '1' NOT NULL,
  CONSTRAINT pk_organizations PRIMARY KEY (organization_id),
  CONSTRAINT fk_organizations_classification FOREIGN KEY(classification) REFERENCES classifications (code) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_organizations_country_code FOREIGN KEY(country_code) REFERENCES countries (country_code) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE engagement_countries (
  line INTEGER NOT NULL,
  engagement_id TEXT NOT NULL,
  country_code TEXT NOT NULL,
  CONSTRAINT pk_engagement_countries PRIMARY KEY (engagement_id, country_code),
  CONSTRAINT fk_engagement_countries_engagement_id FOREIGN KEY(engagement_id) REFERENCES engagements (engagement_id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_engagement_countries_country_code FOREIGN KEY(country_code) REFERENCES countries (country_code) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE engagement_organizations (
  line INTEGER NOT NULL,
  engagement_id TEXT NOT NULL,
  organization_id TEXT NOT NULL,
  CONSTRAINT pk_engagement_organizations PRIMARY KEY (engagement_id, organization_id),
  CONSTRAINT fk_engagement_organizations_engagement_id FOREIGN KEY(engagement_id) REFERENCES engagements (engagement_id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_engagement_organizations_organization_id FOREIGN KEY(organization_id) REFERENCES organizations (organization_id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_engagement_organizations_organization_id ON engagement_organizations (organization_id);

CREATE TABLE engagement_sources (
  line INTEGER NOT NULL,
  engagement_id TEXT NOT NULL,
  source_id TEXT NOT NULL,
  locator TEXT,
  CONSTRAINT pk_engagement_sources PRIMARY KEY (engagement_id, source_id),
  CONSTRAINT fk_engagement_sources_engagement_id FOREIGN KEY(engagement_id) REFERENCES engagements (engagement_id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_engagement_sources_source_id FOREIGN KEY(source_id) REFERENCES sources (source_id) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE engagement_themes (
  line INTEGER NOT NULL,
  engagement_id TEXT NOT NULL,
  theme TEXT NOT NULL,
  rank INTEGER NOT NULL,
  CONSTRAINT pk_engagement_themes PRIMARY KEY (engagement_id, theme),
  CONSTRAINT ck_engagement_themes_rank CHECK (rank >= 1),
  CONSTRAINT fk_engagement_themes_engagement_id FOREIGN KEY(engagement_id) REFERENCES engagements (engagement_id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_engagement_themes_theme FOREIGN KEY(theme) REFERENCES themes (code) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE memberships (
  line INTEGER NOT NULL,
  membership_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  organization_id TEXT NOT NULL,
  role TEXT NOT NULL,
  start_date TEXT,
  end_date TEXT,
  source_id TEXT,
  CONSTRAINT pk_memberships PRIMARY KEY (membership_id),
  CONSTRAINT fk_memberships_person_id FOREIGN KEY(person_id) REFERENCES people (person_id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_memberships_organization_id FOREIGN KEY(organization_id) REFERENCES organizations (organization_id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_memberships_source_id FOREIGN KEY(source_id) REFERENCES sources (source_id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_memberships_person_id ON memberships (person_id);

CREATE TABLE outcomes (
  line INTEGER NOT NULL,
  outcome_id TEXT NOT NULL,
  engagement_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  by_whom TEXT,
  to_whom TEXT,
  due TEXT,
  status TEXT,
  status_engagement_id TEXT,
  CONSTRAINT pk_outcomes PRIMARY KEY (outcome_id),
  CONSTRAINT fk_outcomes_engagement_id FOREIGN KEY(engagement_id) REFERENCES engagements (engagement_id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_outcomes_kind FOREIGN KEY(kind) REFERENCES outcome_kinds (code) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_outcomes_status FOREIGN KEY(status) REFERENCES outcome_statuses (code) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_outcomes_status_engagement_id FOREIGN KEY(status_engagement_id) REFERENCES engagements (engagement_id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_outcomes_engagement_id ON outcomes (engagement_id);

CREATE TABLE participations (
  line INTEGER NOT NULL,
  participation_id TEXT NOT NULL,
  engagement_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  name_as_written TEXT NOT NULL,
  honorific TEXT,
  position_as_written TEXT,
  position TEXT,
  organization_id TEXT,
  country_code TEXT,
  side TEXT NOT NULL,
  role TEXT NOT NULL,
  CONSTRAINT pk_participations PRIMARY KEY (participation_id),
  CONSTRAINT ck_participations_side CHECK (side IN ('icesco', 'none') OR side LIKE 'country:%%' OR side LIKE 'organization:%%'),
  CONSTRAINT fk_participations_engagement_id FOREIGN KEY(engagement_id) REFERENCES engagements (engagement_id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_participations_person_id FOREIGN KEY(person_id) REFERENCES people (person_id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_participations_organization_id FOREIGN KEY(organization_id) REFERENCES organizations (organization_id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_participations_country_code FOREIGN KEY(country_code) REFERENCES countries (country_code) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_participations_role FOREIGN KEY(role) REFERENCES roles (code) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_participations_engagement_id ON participations (engagement_id);
CREATE INDEX ix_participations_organization_id ON participations (organization_id);
CREATE INDEX ix_participations_person_id ON participations (person_id);
