-- A director's link reads no table and writes none: it may call three functions, which know only the link itself.

select house.allow_call('quotes.letter()', array['link']),
    house.allow_call('quotes.agree_by_link(text, text)', array['link']),
    house.allow_call('quotes.decline_by_link(text)', array['link']);
