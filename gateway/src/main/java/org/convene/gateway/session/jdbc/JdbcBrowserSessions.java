package org.convene.gateway.session.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convene.gateway.RealTime;
import org.convene.gateway.session.BrowserSession;
import org.convene.gateway.session.BrowserSessions;
import org.convene.gateway.session.Device;
import org.convene.gateway.session.SessionSecret;
import org.convene.gateway.session.SignInWay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

@Repository
class JdbcBrowserSessions implements BrowserSessions {

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);
    private static final String SELECT = """
            SELECT id, person_id, way, browser, system, started_at, last_used_at
              FROM browser_session WHERE last_used_at > :idle AND started_at > :oldest""";

    private final JdbcClient jdbc;
    private final RealTime time;

    JdbcBrowserSessions(JdbcClient jdbc, RealTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Override
    public void add(BrowserSession session, SessionSecret secret) {
        jdbc.sql("""
                        INSERT INTO browser_session
                               (id, hash, person_id, way, browser, system, started_at, last_used_at)
                        VALUES (:id, :hash, :person, :way, :browser, :system, :startedAt, :lastUsedAt)""")
                .param("id", session.id())
                .param("hash", secret.hash())
                .param("person", session.personId())
                .param("way", session.way().name())
                .param("browser", session.device().browser())
                .param("system", session.device().system())
                .param("startedAt", utc(session.startedAt()))
                .param("lastUsedAt", utc(session.lastUsedAt()))
                .update();
    }

    @Override
    public Optional<BrowserSession> with(SessionSecret secret, Instant now) {
        Optional<BrowserSession> session = alive("hash = :hash", now)
                .param("hash", secret.hash())
                .query(JdbcBrowserSessions::session)
                .optional();
        // Once a minute is enough for its owner to see, and spares a write for each request.
        session.filter(found -> found.lastUsedAt().isBefore(now.minus(NOTED_EVERY)))
                .ifPresent(found -> jdbc.sql("UPDATE browser_session SET last_used_at = ? WHERE id = ?")
                        .params(utc(now), found.id())
                        .update());
        return session;
    }

    @Override
    public List<BrowserSession> of(UUID person, Instant now) {
        return alive("person_id = :person ORDER BY last_used_at DESC, id DESC", now)
                .param("person", person)
                .query(JdbcBrowserSessions::session)
                .list();
    }

    @Override
    public boolean end(UUID person, UUID id) {
        return jdbc.sql("DELETE FROM browser_session WHERE person_id = ? AND id = ?")
                        .params(person, id)
                        .update()
                == 1;
    }

    @Override
    public int endOthers(UUID person, UUID kept) {
        return jdbc.sql("DELETE FROM browser_session WHERE person_id = ? AND id <> ?")
                .params(person, kept)
                .update();
    }

    @Override
    public int endAll(UUID person) {
        return jdbc.sql("DELETE FROM browser_session WHERE person_id = ?")
                .param(person)
                .update();
    }

    @Override
    public int endEverybodys() {
        return jdbc.sql("DELETE FROM browser_session").update();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT6M")
    void forgetWhatHasEnded() {
        Instant now = time.now();
        jdbc.sql("DELETE FROM browser_session WHERE last_used_at <= ? OR started_at <= ?")
                .params(utc(now.minus(LONGEST_IDLE)), utc(now.minus(LONGEST)))
                .update();
    }

    private JdbcClient.StatementSpec alive(String condition, Instant now) {
        return jdbc.sql(SELECT + " AND " + condition)
                .param("idle", utc(now.minus(LONGEST_IDLE)))
                .param("oldest", utc(now.minus(LONGEST)));
    }

    private static BrowserSession session(ResultSet row, int number) throws SQLException {
        return new BrowserSession(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                SignInWay.valueOf(row.getString("way")),
                new Device(row.getString("browser"), row.getString("system")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_used_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
