"""The record: from documents through drafts and judgements to tables that can be trusted."""
