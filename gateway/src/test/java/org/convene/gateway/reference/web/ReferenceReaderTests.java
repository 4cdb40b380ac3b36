package org.convene.gateway.reference.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.convene.gateway.reference.web.Reference.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReferenceReaderTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final JsonNode DOCUMENT = JSON.readTree("""
            {"tags": [{"name": "Workshops", "description": "What people attend."}],
             "paths": {"/api/v1/workshops": {
               "post": {"tags": ["Workshops"], "operationId": "draftWorkshop", "summary": "Drafts one.",
                 "security": [{"accessToken": []}],
                 "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Draft"}}}},
                 "responses": {"201": {"description": "Made."}, "default": {"$ref": "#/components/responses/Refused"}}},
               "get": {"tags": ["Workshops"], "operationId": "listWorkshops", "summary": "Lists them.",
                 "security": [{}, {"accessToken": []}],
                 "responses": {"200": {"description": "Done.", "content": {"application/json": {"schema":
                   {"type": "array", "items": {"$ref": "#/components/schemas/Draft"}}}}}}}}},
             "components": {
               "responses": {"Refused": {"description": "No."}},
               "schemas": {
                 "Draft": {"type": "object", "required": ["title", "kind"], "properties": {
                   "title": {"type": "string", "examples": ["Frostbite"]},
                   "kind": {"$ref": "#/components/schemas/Kind"},
                   "note": {"type": ["string", "null"]}}},
                 "Kind": {"type": "string", "enum": ["OPEN", "CLOSED"]}}}}
            """);

    @Test
    void tellsCallsByChapterReadingBeforeWriting() {
        Reference reference = ReferenceReader.read(DOCUMENT);

        assertThat(reference.chapters()).singleElement().satisfies(chapter -> {
            assertThat(chapter.says()).isEqualTo("What people attend.");
            assertThat(chapter.calls()).extracting(Call::name).containsExactly("listWorkshops", "draftWorkshop");
            assertThat(chapter.calls()).extracting(Call::person).containsExactly("optional", "required");
        });
    }

    @Test
    void makesABodyOfExamplesAndLeavesOutWhatHasNone() {
        Call draft =
                ReferenceReader.read(DOCUMENT).chapters().getFirst().calls().getLast();

        assertThat(JSON.readTree(String.valueOf(draft.example())))
                .isEqualTo(JSON.readTree("{\"title\": \"Frostbite\", \"kind\": \"OPEN\"}"));
    }

    @Test
    void followsReferencesOfAnswersAndNamesLists() {
        Reference reference = ReferenceReader.read(DOCUMENT);

        assertThat(reference
                        .chapters()
                        .getFirst()
                        .calls()
                        .getLast()
                        .answers()
                        .getLast()
                        .says())
                .isEqualTo("No.");
        assertThat(reference.chapters().getFirst().calls().getFirst().answers())
                .singleElement()
                .satisfies(answer -> {
                    assertThat(answer.shape()).isEqualTo("Draft[]");
                    assertThat(answer.anchor()).isEqualTo("Draft");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "{\"type\": \"string\", \"format\": \"uuid\"}; string(uuid)",
                "{\"type\": \"string\", \"maxLength\": 200}; string ≤ 200",
                "{\"type\": [\"integer\", \"null\"], \"minimum\": 15, \"maximum\": 1440}; integer 15…1440 | null",
                "{\"type\": [\"array\", \"null\"], \"items\": {\"$ref\": \"#/components/schemas/Session\"}}; Session[] | null",
                "{\"anyOf\": [{\"$ref\": \"#/components/schemas/Terms\"}, {\"type\": \"null\"}]}; Terms | null",
                "{\"type\": \"boolean\", \"const\": true}; true",
            })
    void writesTypesInOneLine(String schema, String type) {
        assertThat(TypeNotation.of(JSON.readTree(schema))).isEqualTo(type);
    }
}
