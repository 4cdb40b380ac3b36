package org.convene.gateway.organisation.jdbc;

import java.util.List;
import org.convene.gateway.account.AboutPerson;
import org.convene.gateway.account.Account;
import org.convene.gateway.account.PersonAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom providers know as an account that has become part of another, they know as that one; else links end with it. */
@Component
class OrganisationTraces implements AboutPerson {

    private final JdbcClient jdbc;

    OrganisationTraces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void forget(Account account, List<PersonAddress> addresses) {
        // The account itself is removed, or it only moves to another address; its links are about neither.
    }

    @Override
    public void handOn(Account ended, Account into) {
        jdbc.sql("""
                        UPDATE organisation_link l SET person_id = :into
                        WHERE person_id = :ended AND NOT EXISTS (SELECT FROM organisation_link other
                            WHERE other.person_id = :into AND other.issuer = l.issuer)""").param("into", into.id()).param("ended", ended.id()).update();
    }
}
