"""The plain dashboard: filter, join, springs, one trace a tie, all at every run. For benchmarks/pages.py alone."""

import os

import streamlit as st

from benchmarks import made, plain

st.set_page_config(layout="wide")
events, seats = made.table(made.record(int(os.environ["PLAIN_ENGAGEMENTS"])))
country = st.query_params.get_all("country")
chosen = st.sidebar.multiselect("Countries", sorted({code for cell in events["countries"] for code in cell.split(";")}))
events, seats = plain.filtered(events, seats, (2015, 2026), country or chosen, [])
G = plain.graph(plain.pairs(events, seats, 2))
st.plotly_chart(plain.figure(G, plain.layout(G)))
