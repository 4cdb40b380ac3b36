package org.convene.registration.person.jdbc;

import java.util.Optional;
import java.util.UUID;
import org.convene.registration.person.People;
import org.convene.registration.person.PersonAddress;
import org.convene.registration.person.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPeople implements People {

    private final JdbcClient jdbc;

    JdbcPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<PersonalData> find(UUID id) {
        return jdbc.sql("SELECT * FROM person WHERE id = :id")
                .param("id", id)
                .query((row, index) -> new PersonalData(
                        id,
                        new PersonAddress(row.getString("address"), row.getString("address_key")),
                        row.getString("name"),
                        row.getString("country"),
                        row.getString("time_zone"),
                        row.getString("institution"),
                        row.getString("profession")))
                .optional();
    }
}
