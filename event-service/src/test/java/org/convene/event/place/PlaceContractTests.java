package org.convene.event.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.convene.contracts.Contracts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class PlaceContractTests {

    @ParameterizedTest
    @ValueSource(strings = {"PlacesCounted", "PlacesRestated"})
    void readsWhatRegistrationServiceTells(String type) {
        String example = Contracts.example("registration-service.places.v1", type);
        PlaceCount count = JsonMapper.shared().readValue(example, PlaceCount.class);
        assertThat(count)
                .isEqualTo(new PlaceCount(UUID.fromString("0196f1c0-0000-7000-8000-0000000000a1"), 82, 100, 0, 240));
        assertThat(count.people()).isEqualTo(322);
    }
}
