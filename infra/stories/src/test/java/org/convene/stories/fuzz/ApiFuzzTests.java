package org.convene.stories.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.convene.stories.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Thousands of made-up requests against the running platform, as nobody, as a member and as a participant: none breaks
 * anything, each is answered as described, and what is refused has changed nothing.
 *
 * <p>A build plays the same run each time, so that what breaks it is the change that was made;
 * {@code -Dconvene.fuzz.seed=…} plays another, or one once more.
 */
@Tag("long")
class ApiFuzzTests {

    private static final long SEED = 9_164_774_235_150L;
    private static final Logger log = LoggerFactory.getLogger(ApiFuzzTests.class);

    private static final int REQUESTS = 4_000;
    private static final Duration AT_MOST = Duration.ofSeconds(90);
    private static final int LOOK_AGAIN_AFTER = 40;
    private static final int SIMPLER_AT_MOST = 60;

    private static final Pattern DEFECT =
            Pattern.compile("Exception|org\\.springframework|tools\\.jackson|java\\.lang\\.|\\n\\s+at [a-z]");

    /** Calls that end what the next request needs: the caller's own access. */
    private static final Set<String> NOT_PLAYED =
            Set.of("DELETE /api/v1/account", "POST /api/v1/account/erasure", "DELETE /api/v1/account/sessions");

    private final List<Description> descriptions =
            List.of("gateway", "event-service", "registration-service", "notification-service").stream()
                    .map(Description::of)
                    .toList();
    private final List<Operation> operations = descriptions.stream()
            .flatMap(description -> description.operations().stream())
            .filter(operation -> !NOT_PLAYED.contains(operation.toString()))
            .toList();
    private final Set<String> problems = problems();
    private final Stage stage = Stage.set();
    private final URI gateway = stage.gateway();
    private final Map<String, Integer> answers = new TreeMap<>();
    private final List<FuzzedRequest> refused = new ArrayList<>();

    @Test
    void breaksNothingWhateverItIsAsked() {
        long seed = Long.getLong("convene.fuzz.seed", SEED);
        log.info("The seed is {}: -Dconvene.fuzz.seed={} plays it again", seed, seed);
        Fuzz fuzz = new Fuzz(seed, stage.known());
        List<@Nullable String> callers = new ArrayList<>();
        callers.add(null);
        callers.add(stage.memberToken());
        String before = stage.settled();
        long end = System.nanoTime() + AT_MOST.toNanos();
        int played = 0;
        for (; played < REQUESTS && System.nanoTime() < end; played++) {
            FuzzedRequest request = fuzz.next(operations);
            // Who has a personal link needs no account: half of the callers are nobody, or a participant.
            String caller = callers.get(played % callers.size());
            HttpResponse<String> answer = request.send(gateway, caller);
            answers.merge(request.operation().method() + " " + answer.statusCode(), 1, Integer::sum);
            List<String> complaints = complaints(request, answer);
            assertThat(complaints)
                    .as(() -> "seed " + seed + ", request simplified:\n"
                            + simplest(request, caller).curl())
                    .isEmpty();
            if (answer.statusCode() < 400) {
                if (!request.operation().reads()) {
                    before = stage.settled();
                    refused.clear();
                }
            } else if (!request.operation().reads()) {
                refused.add(request);
            }
            if (refused.size() == LOOK_AGAIN_AFTER) {
                assertThat(stage.seen())
                        .as(() -> "seed " + seed + ", after:\n" + curls())
                        .isEqualTo(before);
                refused.clear();
            }
        }
        log.info("{} requests to {} calls: {}", played, operations.size(), answers);
        assertThat(played).isGreaterThan(300);
        assertThat(answers.keySet())
                .anyMatch(answer -> answer.startsWith("POST 20"))
                .contains("POST 422");
    }

    private List<String> complaints(FuzzedRequest request, HttpResponse<String> answer) {
        List<String> complaints = new ArrayList<>();
        int status = answer.statusCode();
        String contentType = answer.headers().firstValue("Content-Type").orElse(null);
        if (status >= 500) {
            complaints.add("status " + status);
        }
        if (status >= 400) {
            complaints.addAll(problemComplaints(status, contentType, answer.body()));
        } else {
            complaints.addAll(request.operation().violations(status, contentType, answer.body()));
        }
        String own = request.body() == null ? "" : request.body();
        if (DEFECT.matcher(answer.body()).find() && !DEFECT.matcher(own).find()) {
            complaints.add("shows a defect");
        }
        if (!complaints.isEmpty()) {
            complaints.add(status + " " + contentType + " " + answer.body());
        }
        return complaints;
    }

    private List<String> problemComplaints(int status, @Nullable String contentType, String body) {
        if (contentType == null || !contentType.startsWith("application/problem+json")) {
            return List.of("no problem details");
        }
        try {
            JsonNode problem = JsonMapper.shared().readTree(body);
            String type = problem.path("type").asString();
            String name = type.substring(type.lastIndexOf('/') + 1);
            List<String> complaints = new ArrayList<>();
            if (!problems.contains(name)) {
                complaints.add("the problem " + type + " is not listed");
            }
            if (problem.path("status").asInt() != status
                    || problem.path("title").asString().isEmpty()) {
                complaints.add("the problem does not say its status and title");
            }
            return List.copyOf(complaints);
        } catch (JacksonException _) {
            return List.of("the problem is no JSON");
        }
    }

    private FuzzedRequest simplest(FuzzedRequest failing, @Nullable String caller) {
        FuzzedRequest simplest = failing;
        int tried = 0;
        boolean simpler = true;
        while (simpler && tried < SIMPLER_AT_MOST) {
            simpler = false;
            for (FuzzedRequest candidate : simplest.simpler()) {
                if (tried++ < SIMPLER_AT_MOST
                        && !complaints(candidate, candidate.send(gateway, caller))
                                .isEmpty()) {
                    simplest = candidate;
                    simpler = true;
                    break;
                }
            }
        }
        return simplest;
    }

    private String curls() {
        return refused.stream().map(FuzzedRequest::curl).reduce("", (one, other) -> one + "\n" + other);
    }

    private Set<String> problems() {
        Set<String> names = new TreeSet<>();
        descriptions.forEach(description -> names.addAll(description.problems()));
        return names;
    }
}
