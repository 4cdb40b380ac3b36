package org.convene.contracts.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class EventChangesTests {

    private static final String BEFORE = """
            {"type": "object", "required": ["id", "state"], "additionalProperties": false, "properties": {
              "id": {"type": "string", "format": "uuid"},
              "state": {"type": "string", "enum": ["DRAFT", "PUBLISHED"]},
              "title": {"type": "string", "minLength": 1, "maxLength": 200},
              "places": {"type": ["integer", "null"], "minimum": 0},
              "hosts": {"type": "array", "items": {"type": "object", "required": ["name"], "properties": {
                "name": {"type": "string"}}}}}}
            """;

    @Test
    void letsAnUnchangedContractPass() {
        assertThat(breaking(BEFORE)).isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"title\": {\"type\": | \"subtitle\": {\"type\": \"string\"}, \"title\": {\"type\":",
                "\"title\": {\"type\": | \"title\": {\"description\": \"what it is called\", \"type\":",
                "\"maxLength\": 200 | \"maxLength\": 300",
                "\"minimum\": 0 | \"description\": \"any\"",
            })
    void letsPassWhatBreaksNobody(String part, String changed) {
        assertThat(breaking(change(part, changed))).isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"title\": | \"name\": | Told.title: is gone",
                "\"required\": [\"id\", \"state\"] | \"required\": [\"id\", \"state\", \"title\"] "
                        + "| Told.title: is now required",
                "\"required\": [\"id\", \"state\"] | \"required\": [\"id\"] | Told.state: may now be missing",
                "\"DRAFT\",  | \"AGREEING\", | Told.state: the value \"DRAFT\" is gone",
                "[\"DRAFT\", | [\"DRAFT\", \"AGREEING\", | Told.state: the value \"AGREEING\" is new to its readers",
                "\"type\": [\"integer\", \"null\"] | \"type\": \"integer\" | Told.places: no longer takes null",
                "\"type\": [\"integer\", \"null\"] | \"type\": [\"integer\", \"null\", \"string\"] "
                        + "| Told.places: may now be string",
                "\"maxLength\": 200 | \"maxLength\": 100 | Told.title: maxLength 200 became 100",
                "\"minLength\": 1 | \"minLength\": 1, \"pattern\": \"^A\" | Told.title: pattern none became \"^A\"",
                "\"format\": \"uuid\" | \"format\": \"uri\" | Told.id: format \"uuid\" became \"uri\"",
                "\"required\": [\"name\"] | \"required\": [] | Told.hosts[].name: may now be missing",
                "\"name\": {\"type\": \"string\"} | \"name\": {\"type\": \"integer\"} "
                        + "| Told.hosts[].name: no longer takes string",
            })
    void saysWhatBreaksSomebody(String part, String changed, String said) {
        assertThat(breaking(change(part, changed))).contains(said);
    }

    private static String change(String part, String changed) {
        assertThat(BEFORE).contains(part.strip());
        return BEFORE.replace(part.strip(), changed.strip());
    }

    private static List<String> breaking(String now) {
        JsonMapper json = JsonMapper.shared();
        return EventChanges.breaking("Told", json.readTree(BEFORE), json.readTree(now));
    }
}
