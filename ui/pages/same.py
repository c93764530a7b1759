"""Perhaps the same: people and bodies of the record that may be one, told together or apart by a person."""

import streamlit as st


def show() -> None:
    """Draw the page."""
    st.title("Perhaps the same", anchor=False)
