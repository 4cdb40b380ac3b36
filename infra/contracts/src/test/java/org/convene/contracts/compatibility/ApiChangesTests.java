package org.convene.contracts.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ApiChangesTests {

    private static final String BEFORE = """
            {"paths": {
              "/workshops": {
                "get": {"operationId": "listWorkshops", "security": [],
                  "parameters": [{"name": "limit", "in": "query", "required": false,
                    "schema": {"type": "integer", "maximum": 100}}],
                  "responses": {"200": {"content": {"application/json": {"schema":
                    {"type": "array", "items": {"$ref": "#/components/schemas/Workshop"}}}}}}},
                "post": {"operationId": "draftWorkshop", "security": [{"accessToken": []}],
                  "requestBody": {"required": true, "content": {"application/json": {"schema":
                    {"$ref": "#/components/schemas/WorkshopDraft"}}}},
                  "responses": {"201": {"headers": {"ETag": {}}, "content": {"application/json": {"schema":
                    {"$ref": "#/components/schemas/Workshop"}}}}}}}},
             "components": {"schemas": {
               "Workshop": {"type": "object", "required": ["id", "state"], "properties": {
                 "id": {"type": "string", "format": "uuid"},
                 "state": {"$ref": "#/components/schemas/State"},
                 "places": {"anyOf": [{"$ref": "#/components/schemas/Places"}, {"type": "null"}]},
                 "partOf": {"$ref": "#/components/schemas/Workshop"}}},
               "Places": {"type": "object", "properties": {"taken": {"type": "integer"}}},
               "State": {"type": "string", "enum": ["DRAFT", "PUBLISHED"]},
               "WorkshopDraft": {"type": "object", "required": ["title"], "properties": {
                 "title": {"type": "string", "maxLength": 200},
                 "kind": {"type": "string", "enum": ["OPEN", "CLOSED"]},
                 "note": {"type": ["string", "null"]}}}}}}
            """;

    @Test
    void letsAnUnchangedDocumentPass() {
        assertThat(breaking(BEFORE)).isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"/workshops\": { | \"/series\": {\"get\": {\"responses\": {}}}, \"/workshops\": {",
                "\"id\": {\"type\" | \"title\": {\"type\": \"string\"}, \"id\": {\"type\"",
                "[\"DRAFT\", | [\"DRAFT\", \"AGREEING\",",
                "\"maxLength\": 200 | \"maxLength\": 300",
                "\"maximum\": 100 | \"maximum\": 200",
                "[\"OPEN\", | [\"OPEN\", \"HIDDEN\",",
                "\"note\": { | \"remark\": {\"type\": \"string\"}, \"note\": {",
                "\"required\": [\"title\"] | \"required\": []",
                "\"required\": true, \"content\" | \"required\": false, \"content\"",
                "\"security\": [{\"accessToken\": []}] | \"security\": [{}, {\"accessToken\": []}]",
            })
    void letsPassWhatBreaksNobody(String part, String changed) {
        assertThat(breaking(change(part, changed))).isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"/workshops\" | \"/meetings\" | GET /workshops: is gone",
                "\"post\" | \"put\" | POST /workshops: is gone",
                "draftWorkshop | createWorkshop | POST /workshops: is no longer called draftWorkshop",
                "\"listWorkshops\", \"security\": [] | \"listWorkshops\", \"security\": [{\"accessToken\": []}] "
                        + "| GET /workshops: now needs a person",
                "\"name\": \"limit\" | \"name\": \"most\" | GET /workshops, query limit: is gone",
                "\"in\": \"query\", \"required\": false | \"in\": \"query\", \"required\": true "
                        + "| GET /workshops, query limit: is now required",
                "\"maximum\": 100 | \"maximum\": 50 | GET /workshops, query limit: maximum 100 became 50",
                "\"200\" | \"204\" | GET /workshops, answer 200: is gone",
                "\"200\" | \"206\": {}, \"200\" | GET /workshops, answer 206: is new to its clients",
                "\"ETag\" | \"Version\" | POST /workshops, answer 201, header ETag: is gone",
                "\"id\": {\"type\" | \"key\": {\"type\" | GET /workshops, answer 200[].id: is gone",
                "\"required\": [\"id\", \"state\"] | \"required\": [\"id\"] "
                        + "| POST /workshops, answer 201.state: may now be missing",
                "\"taken\": {\"type\": \"integer\"} | \"taken\": {\"type\": [\"integer\", \"null\"]} "
                        + "| POST /workshops, answer 201.places.taken: may now be null",
                "\"State\": {\"type\": \"string\", \"enum\": [\"DRAFT\", \"PUBLISHED\"]} | \"State\": {\"type\": \"string\"} "
                        + "| POST /workshops, answer 201.state: may now have any value",
                "\"format\": \"uuid\" | \"format\": \"uri\" | POST /workshops, answer 201.id: format \"uuid\" became \"uri\"",
                "\"required\": [\"title\"] | \"required\": [\"title\", \"kind\"] "
                        + "| POST /workshops, body.kind: is now required",
                "\"note\": | \"remark\": | POST /workshops, body.note: is gone",
                "\"maxLength\": 200 | \"maxLength\": 100 | POST /workshops, body.title: maxLength 200 became 100",
                "\"CLOSED\" | \"SHUT\" | POST /workshops, body.kind: the value \"CLOSED\" is gone",
                "{\"type\": [\"string\", \"null\"]} | {\"type\": \"string\"} "
                        + "| POST /workshops, body.note: no longer takes null",
                "\"title\": {\"type\": \"string\", | \"title\": {\"type\": \"string\", \"pattern\": \"^A\", "
                        + "| POST /workshops, body.title: pattern none became \"^A\"",
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
        return ApiChanges.breaking(json.readTree(BEFORE), json.readTree(now));
    }
}
