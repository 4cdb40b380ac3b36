package org.convene.event;

import java.util.UUID;

/** What is sent along with a call of the API that only asks whether one may make it. */
final class RouteBodies {

    private static final String FOUNDATION = """
            {"name": "F", "shortName": "F", "country": "CH", "timeZone": "Europe/Zurich"}""";

    private RouteBodies() {}

    static String of(String path, Story story) {
        String foundation = "{\"foundationId\": \"" + story.leman + "\"";
        if (path.endsWith("/terms")) {
            return Story.TERMS;
        }
        if (path.endsWith("/details")) {
            return "{\"sessions\": []}";
        }
        if (path.endsWith("/refusals")) {
            return foundation + ", \"reason\": \"No\"}";
        }
        if (path.contains("/to-dos")) {
            return "{\"what\": \"Book the interpreters\"}";
        }
        if (path.endsWith("/withdrawals")) {
            return "{\"foundationId\": \"" + story.addis + "\", \"reason\": \"No staff\"}";
        }
        if (path.endsWith("/posts")) {
            return foundation + ", \"words\": \"Would the 21st suit you?\"}";
        }
        if (path.endsWith("/messages") || path.endsWith("/messages/trials")) {
            return foundation + ", \"readers\": \"BOTH\", \"texts\": [{\"language\": \"en\", "
                    + "\"subject\": \"On Friday\", \"text\": \"Please bring your cases.\"}]}";
        }
        if (path.contains("/messages/")) {
            return foundation + "}";
        }
        if (path.endsWith("/postponements")) {
            return foundation + ", \"newStart\": \"2027-05-21T10:00:00\", \"reason\": \"Outbreak\"}";
        }
        if (path.endsWith("/series/revisions")) {
            return foundation + ", \"terms\": " + Story.TERMS
                    + ", \"frame\": {\"rhythm\": \"every-week\", \"until\": \"2027-09-01\"}}";
        }
        if (path.endsWith("/series/editions")) {
            return foundation + ", \"days\": [\"2027-05-21\"]}";
        }
        if (path.endsWith("/revisions")) {
            return foundation + ", \"kind\": \"CALLING_OFF\", \"reason\": \"Outbreak\"}";
        }
        if (path.endsWith("/api/v1/workshops")) {
            return foundation + ", \"terms\": " + Story.TERMS + "}";
        }
        if (path.endsWith("/candidates")) {
            return "{\"startsAt\": \"2100-05-03T08:00:00Z\"}";
        }
        if (path.endsWith("/vote")) {
            return "{\"availability\": \"YES\"}";
        }
        if (path.endsWith("/speakers")) {
            return "{\"sessionId\": \"" + new UUID(0, 1) + "\", \"name\": \"Dr. Li\", \"address\": \"li@example.org\"}";
        }
        if (path.endsWith("/co-organizers")) {
            return "{\"address\": \"contact@example.org\"}";
        }
        if (path.endsWith("/deputies")) {
            return "{\"personId\": \"" + new UUID(0, 1) + "\", \"from\": \"2027-03-01\", \"to\": \"2027-03-14\"}";
        }
        if (path.contains("/helpers/")) {
            return "{\"rights\": [\"EDIT\"]}";
        }
        if (path.contains("/helpers")) {
            return foundation + ", \"address\": \"vera@example.org\", \"rights\": [\"EDIT\"]}";
        }
        if (path.endsWith("/approval/refusal")) {
            return "{\"reason\": \"Please name your register\"}";
        }
        if (path.contains("/members/")) {
            return "{\"role\": \"ADMIN\"}";
        }
        if (path.endsWith("/members")) {
            return "{\"address\": \"colleague@example.org\", \"role\": \"ORGANIZER\"}";
        }
        if (path.endsWith("/sign-offs")
                || path.endsWith("/ending")
                || path.endsWith("/publication")
                || path.endsWith("/acceptance")) {
            return foundation + "}";
        }
        return path.contains("/foundations") ? FOUNDATION : "{}";
    }
}
