package org.convene.bench.page;

import java.io.PrintStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convene.bench.load.Effort;
import org.convene.bench.load.Load;
import org.convene.bench.load.Timings;
import org.convene.bench.report.Aim.Bound;
import org.convene.bench.report.Figure;
import org.convene.bench.rush.Rush;
import org.convene.bench.scene.Calls;
import org.convene.bench.scene.Crowd;
import org.convene.bench.scene.Invitees;
import org.convene.bench.scene.Scene;

/** Every page that people open often, through the gateway, with ten thousand workshops and a hundred thousand people. */
public final class PageBench {

    private static final String NAME = "pages";
    private static final int WORKSHOPS = 10_000;
    private static final int PEOPLE = 100_000;
    private static final int CLIENTS = 2;
    private static final int CALLS = 200;
    private static final int WARM_UP = 300;
    private static final int ROUNDS = 3;
    private static final int PUBLIC_MILLIS = 50;
    private static final int ORGANIZER_MILLIS = 100;

    private final PrintStream out;
    private final Scene scene;
    private final Effort effort;

    public PageBench(PrintStream out, Scene scene, Effort effort) {
        this.out = out;
        this.scene = scene;
        this.effort = effort;
    }

    /** Measures and returns the figures. */
    public List<Figure> run() {
        Map<Page, List<Double>> measured = new LinkedHashMap<>();
        try (Calls calls = new Calls(CLIENTS)) {
            List<Page> pages = pages(calls);
            out.println("pages: warming up");
            pages.forEach(page -> open(calls, page, effort.of(WARM_UP)));
            for (int round = 1; round <= effort.rounds(ROUNDS); round++) {
                for (Page page : pages) {
                    Timings timings = open(calls, page, effort.of(CALLS));
                    out.printf("  round %d  %-26s %s%n", round, page.name(), timings);
                    measured.computeIfAbsent(page, _ -> new ArrayList<>()).add(timings.millis(0.95));
                }
            }
        }
        List<Figure> figures = new ArrayList<>();
        measured.forEach((page, values) ->
                figures.add(Figure.of(NAME, page.name() + ", p95", "ms", values).aimedAt(Bound.AT_MOST, page.aim())));
        return figures;
    }

    private List<Page> pages(Calls calls) {
        UUID workshop = scene.publishWorkshop(1_000);
        scene.awaitQuiet();
        Crowd crowd = new Crowd(scene);
        crowd.copyWorkshops(workshop, effort.of(WORKSHOPS));
        crowd.growTo(effort.of(PEOPLE));
        new Rush(scene, calls, effort.of(2_000)).closed(CLIENTS);
        scene.awaitQuiet();
        String invitee = Invitees.of(scene, workshop, 1).getFirst().token();
        String cookies = scene.signIn();
        List<Page> pages = new ArrayList<>();
        UUID foundation = scene.desk().foundation();
        Pages.ofEverybody(workshop, foundation)
                .forEach((name, path) -> pages.add(new Page(name, at(path), "", PUBLIC_MILLIS)));
        Pages.ofInvitee(invitee).forEach((name, path) -> pages.add(new Page(name, at(path), "", PUBLIC_MILLIS)));
        Pages.ofOrganizer(workshop, foundation)
                .forEach((name, path) -> pages.add(new Page(name, at(path), cookies, ORGANIZER_MILLIS)));
        return pages;
    }

    private URI at(String path) {
        return scene.gateway().resolve(path);
    }

    private static Timings open(Calls calls, Page page, int count) {
        try {
            return Load.closed(CLIENTS, count, number -> calls.get(page.address(), page.cookies()));
        } catch (IllegalStateException e) {
            throw new IllegalStateException(page.name() + " can’t be opened", e);
        }
    }

    private record Page(String name, URI address, String cookies, int aim) {}
}
