package org.convene.gateway.signin.jdbc;

import java.time.Instant;
import java.time.ZoneOffset;
import org.convene.gateway.account.PersonAddress;
import org.convene.gateway.signin.Browser;
import org.convene.gateway.signin.KnownBrowsers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcKnownBrowsers implements KnownBrowsers {

    private final JdbcClient jdbc;

    JdbcKnownBrowsers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean knows(PersonAddress address, Browser browser) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM known_browser WHERE address_key = ? AND browser = ?)")
                .params(address.key(), browser.hash())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void remember(PersonAddress address, Browser browser, Instant at) {
        jdbc.sql("""
                        INSERT INTO known_browser (address_key, browser, seen_at) VALUES (?, ?, ?)
                        ON CONFLICT (address_key, browser) DO UPDATE SET seen_at = excluded.seen_at""")
                .params(address.key(), browser.hash(), at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
