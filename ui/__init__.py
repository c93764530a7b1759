"""What the reader sees: the only room that imports streamlit."""
