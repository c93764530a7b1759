"""The frame: page settings, navigation, filters, what is in view, the page. `streamlit run dashboard.py` starts it."""

import streamlit as st

from ui import address, cached, chips, filters, guard, navigation, reader

st.set_page_config(page_title="Safir", page_icon="static/icon.png", layout="wide")
guard.open_record()
page = navigation.show()
address.read(page.url_path, filters.is_known())
with st.sidebar:
    st.markdown("### Safir")
    navigation.show_links()
    navigation.show_go_to()
    selection = filters.show()
notices = st.container()
chips.show(selection)
page.run()
address.write()
guard.show_notices(notices)
reader.watch_width()
reader.readable_tags()
cached.settle(page.url_path, cached.revision())
