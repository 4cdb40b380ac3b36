package org.convene.gateway.signin.jdbc;

import java.util.List;
import org.convene.gateway.account.AboutPerson;
import org.convene.gateway.account.Account;
import org.convene.gateway.account.PersonAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What signing in leaves behind under an address: the browsers it was proven in, requests and links. */
@Component
class SignInTraces implements AboutPerson {

    private final JdbcClient jdbc;

    SignInTraces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void forget(Account account, List<PersonAddress> addresses) {
        String[] keys = addresses.stream().map(PersonAddress::key).toArray(String[]::new);
        jdbc.sql("DELETE FROM known_browser WHERE address_key = ANY (?)")
                .param(keys)
                .update();
        jdbc.sql("DELETE FROM sign_in_request WHERE address_key = ANY (?)")
                .param(keys)
                .update();
        jdbc.sql("DELETE FROM machine_link WHERE address_key = ANY (?)")
                .param(keys)
                .update();
    }
}
