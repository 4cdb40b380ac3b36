package org.convene.event.date.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convene.event.date.Availability;
import org.convene.event.date.Candidate;

/** Reads the answers of a form, each under the id of its hour. */
public final class Answers {

    private Answers() {}

    /** What is no answer, or to no hour of these, is passed over. */
    public static Map<UUID, Availability> in(Map<String, String> form, List<Candidate> hours) {
        Map<UUID, Availability> answers = new HashMap<>();
        for (Candidate hour : hours) {
            String answer = form.get(hour.id().toString());
            Arrays.stream(Availability.values())
                    .filter(each -> each.name().equals(answer))
                    .forEach(each -> answers.put(hour.id(), each));
        }
        return answers;
    }
}
