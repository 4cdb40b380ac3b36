package org.convene.faults.play;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.convene.faults.stage.Pause;
import org.convene.faults.stage.Stage;

/**
 * The workload of one round: hosts agree on a workshop with few places and publish it, everybody registers at once, then
 * all do this and that until the round ends. What each of them does is given by the seed; how it interleaves is not.
 */
public final class Play {

    private static final int CROWD = 6;
    private static final int GUESTS_EACH = 4;
    private static final int INVITED_OF_FOUR = 3;
    private static final int LONGEST_PAUSE_MILLIS = 250;

    private final Stage stage;
    private final History history;
    private final Patience patience;
    private final long seed;
    private final String name;
    private final List<String> complaints = new ArrayList<>();
    private volatile boolean over;

    /** @param name appears in every address and title, so that rounds keep apart */
    public Play(Stage stage, History history, Patience patience, long seed, String name) {
        this.stage = stage;
        this.history = history;
        this.patience = patience;
        this.seed = seed;
        this.name = name;
    }

    /** What the checker asks about afterwards. */
    public record Cast(UUID workshop, List<Organizer> organizers, List<String> guests) {}

    /** Opens the workshop and sends the invitations. */
    public Opened open() {
        var random = new Random(seed);
        var post = new Post(stage.mailbox());
        var anybody = stage.connection();
        var organizers = new ArrayList<Organizer>();
        for (var who : List.of("lead", "partner", "colleague")) {
            var address = who + "@" + name + ".example.org";
            organizers.add(Organizer.signIn(address, new Person(who, history, patience), post, anybody));
        }
        var hosts = List.of(organizers.getFirst(), organizers.get(1));
        var desk = new Desk(name, hosts, random, stage.now());
        var workshop = desk.publish(organizers.getLast());
        var guests = new ArrayList<Guest>();
        for (int i = 0; i < CROWD * GUESTS_EACH; i++) {
            var address = "guest" + i + "@" + name + ".example.org";
            var person = new Person("guest" + i, history, patience);
            guests.add(new Guest(address, i % 4 < INVITED_OF_FOUR, person, post, anybody));
        }
        var invited = new ArrayList<String>();
        for (int i = 0; i < guests.size(); i++) {
            if (i % 4 < INVITED_OF_FOUR) {
                invited.add(guests.get(i).address());
            }
        }
        desk.invite(workshop, invited);
        var addresses = guests.stream().map(Guest::address).toList();
        return new Opened(desk, guests, new Cast(workshop, hosts, addresses));
    }

    /** A workshop that can be rushed. */
    public record Opened(Desk desk, List<Guest> guests, Cast cast) {}

    /** Lets everybody act until {@link #end}, and returns when all is known; the complaints are about what never was. */
    public List<String> rush(Opened opened) {
        var gun = new CyclicBarrier(CROWD);
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<?>>();
            for (int i = 0; i < CROWD; i++) {
                int number = i;
                var own = opened.guests().subList(i * GUESTS_EACH, (i + 1) * GUESTS_EACH);
                all.add(crowd.submit(() -> guests(own, opened.cast().workshop(), new Random(seed + 1 + number), gun)));
            }
            all.add(crowd.submit(() -> hosts(opened)));
            for (var one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            complain(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in the middle of a round", e);
        }
        synchronized (complaints) {
            return List.copyOf(complaints);
        }
    }

    /** Nobody begins anything new. */
    public void end() {
        over = true;
    }

    private void guests(List<Guest> own, UUID workshop, Random random, CyclicBarrier gun) {
        try {
            own.forEach(Guest::awaitInvitation);
            gun.await();
            own.forEach(guest -> guest.step(workshop, random));
            while (!over) {
                own.get(random.nextInt(own.size())).step(workshop, random);
                Pause.of(Duration.ofMillis(random.nextInt(LONGEST_PAUSE_MILLIS)));
            }
        } catch (RuntimeException | BrokenBarrierException e) {
            gun.reset();
            complain(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void hosts(Opened opened) {
        var random = new Random(seed - 1);
        boolean callingOff = random.nextInt(6) == 0;
        try {
            while (!over) {
                Pause.of(Duration.ofMillis(500L + random.nextInt(1500)));
                opened.desk().change(opened.cast().workshop());
            }
            if (callingOff) {
                opened.desk().callOff(opened.cast().workshop());
            }
        } catch (RuntimeException e) {
            complain(e);
        }
    }

    private void complain(Throwable problem) {
        synchronized (complaints) {
            complaints.add(problem instanceof GaveUp ? String.valueOf(problem.getMessage()) : problem.toString());
        }
    }
}
