package org.convene.gateway.organisation.jdbc;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.convene.gateway.organisation.OrganisationLinks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOrganisationLinks implements OrganisationLinks {

    private final JdbcClient jdbc;

    JdbcOrganisationLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<UUID> accountOf(String issuer, String subject) {
        return jdbc.sql("SELECT person_id FROM organisation_link WHERE issuer = ? AND subject = ?")
                .params(issuer, subject)
                .query(UUID.class)
                .optional();
    }

    @Override
    public Optional<String> subjectOf(UUID account, String issuer) {
        return jdbc.sql("SELECT subject FROM organisation_link WHERE person_id = ? AND issuer = ?")
                .params(account, issuer)
                .query(String.class)
                .optional();
    }

    @Override
    public Set<String> issuersOf(UUID account) {
        return Set.copyOf(jdbc.sql("SELECT issuer FROM organisation_link WHERE person_id = ?")
                .param(account)
                .query((row, _) -> row.getString(1))
                .list());
    }

    @Override
    public void link(UUID account, String issuer, String subject, Instant at) {
        jdbc.sql("INSERT INTO organisation_link (issuer, subject, person_id, linked_at) VALUES (?, ?, ?, ?)")
                .params(issuer, subject, account, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void unlink(UUID account, String issuer) {
        jdbc.sql("DELETE FROM organisation_link WHERE person_id = ? AND issuer = ?")
                .params(account, issuer)
                .update();
    }
}
