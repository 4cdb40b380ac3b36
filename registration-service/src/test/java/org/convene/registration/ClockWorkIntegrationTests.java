package org.convene.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

class ClockWorkIntegrationTests extends ServiceTests {

    @Autowired
    private ThreadPoolTaskScheduler scheduler;

    @Autowired
    private ScheduledAnnotationBeanPostProcessor clockWork;

    @Test
    void doesNothingOfTheClockOneAfterTheOther() {
        int tasks = clockWork.getScheduledTasks().size();
        CountDownLatch all = new CountDownLatch(tasks);

        assertThat(tasks).isGreaterThan(1);
        assertThat(IntStream.range(0, tasks)
                        .<Future<?>>mapToObj(_ -> scheduler.submit(() -> {
                            all.countDown();
                            all.await();
                            return null;
                        }))
                        .toList())
                .allSatisfy(task -> await().until(task::isDone));
    }
}
