package org.convene.messaging.kafka;

/** Where people find copies of what a consumer could not use. */
public final class DeadLetterTopics {

    private DeadLetterTopics() {}

    public static String nameOf(String topic, String consumer) {
        return topic + "-" + consumer + "-dlt";
    }
}
