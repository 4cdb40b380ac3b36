package org.convene.messaging.worker;

/** What one thread of a {@link WorkerLoop} does over and over; it belongs to that thread alone. */
public interface Work extends AutoCloseable {

    /** Does one portion. Whatever it throws, be it an {@link Error}, is an outage that is waited out. */
    Outcome attempt() throws Exception;

    @Override
    default void close() {}

    /** Whether it is worth to look again at once. */
    sealed interface Outcome {

        /** Something was done, and there may be more than one thread can do. */
        Outcome DONE = new Done(true);

        /** Something was done, and there may be a little more: nobody else need come. */
        Outcome SOME = new Done(false);

        /** There is nothing to do. */
        Outcome NOTHING = new Nothing();

        /** Nothing can be done now. Of the cause only its kind is ever logged, for its message may hold an address. */
        static Outcome failed(Throwable failure) {
            Throwable cause = failure.getCause();
            String kind = failure.getClass().getSimpleName();
            return new Failed(
                    cause == null ? kind : kind + ", " + cause.getClass().getSimpleName());
        }

        /** Nothing can be done now, for a reason that is fit for the log. */
        static Outcome failed(String reason) {
            return new Failed(reason);
        }

        /** See {@link #DONE} and {@link #SOME}. */
        record Done(boolean full) implements Outcome {}

        /** See {@link #NOTHING}. */
        record Nothing() implements Outcome {}

        /** See {@link #failed(String)}. */
        record Failed(String reason) implements Outcome {}
    }
}
