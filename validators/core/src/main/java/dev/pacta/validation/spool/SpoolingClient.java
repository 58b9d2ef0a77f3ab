/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.spool;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Tells a lineage server events by way of a folder. {@link #tell} comes back when the event is on the disk, whether the server is there
 * or not; a thread of its own sends what waits, in order, and tries again while the server is away, also what an earlier process left.
 * An event may reach the server twice, when the process ends between its answer and the next word here; Pacta keeps it once. One process
 * at a time sends from a folder. Thread-safe.
 */
public final class SpoolingClient implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(SpoolingClient.class.getName());
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration TO_STOP = Duration.ofSeconds(5);

    private final EventSpool spool;
    private final LineageDoor door;
    private final Duration shortestPause;
    private final ReentrantLock state = new ReentrantLock();
    private final Condition changed = state.newCondition();
    private final Thread sender;
    /** How often something was told. */
    private long told;
    /** The count that a round had seen which sent everything; below every count, so that what an earlier process left is sent too. */
    private long sentUpTo = -1;

    private long roundsBegun;
    private long roundsEnded;
    private boolean away;
    private boolean hurry;
    private boolean closed;

    /** Begins to send what is there. */
    public SpoolingClient(EventSpool spool, LineageDoor door) {
        this(spool, door, Duration.ofMillis(500));
    }

    /** @param shortestPause between two tries while the server is away; each pause is twice the one before */
    SpoolingClient(EventSpool spool, LineageDoor door, Duration shortestPause) {
        this.spool = spool;
        this.door = door;
        this.shortestPause = shortestPause;
        this.sender = new Thread(this::sendForEver, "pacta-lineage-sender");
        sender.setDaemon(true);
        sender.start();
    }

    /**
     * Keeps the event, to be sent.
     *
     * @throws IOException when it could not be kept: the folder is full, or cannot be written
     */
    public void tell(byte[] event) throws IOException {
        spool.add(event);
        state.lock();
        try {
            told++;
            changed.signalAll();
        } finally {
            state.unlock();
        }
    }

    /**
     * Tries at once, and waits until all that was told before is sent, or the server was found to be away, or the time is over.
     *
     * @return whether nothing waits
     */
    public boolean awaitSent(Duration longest) throws InterruptedException {
        long left = longest.toNanos();
        state.lock();
        try {
            long wanted = told;
            long rounds = roundsBegun;
            hurry = true;
            changed.signalAll();
            while (left > 0 && !closed && sentUpTo < wanted && !(away && roundsEnded > rounds)) {
                left = changed.awaitNanos(left);
            }
            return sentUpTo >= wanted;
        } finally {
            state.unlock();
        }
    }

    /** The last try failed; the next is made after a pause. */
    public boolean isAway() {
        state.lock();
        try {
            return away;
        } finally {
            state.unlock();
        }
    }

    /** Sends no more; what waits stays for the next client of the folder. */
    @Override
    public void close() {
        state.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            state.unlock();
        }
        sender.interrupt();
        try {
            sender.join(TO_STOP.toMillis());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void sendForEver() {
        Duration pause = shortestPause;
        try {
            while (true) {
                long upTo = beginRound();
                if (upTo < 0) {
                    return;
                }
                Duration wait = round(pause);
                boolean sent = wait.isZero();
                endRound(sent, upTo);
                if (!sent) {
                    pauseFor(wait);
                }
                pause = sent ? shortestPause : longer(pause);
            }
        } catch (InterruptedException stopped) {
            LOG.log(System.Logger.Level.DEBUG, "sender stopped folder={0}", spool.folder());
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    /** Waits for something to send. */
    private long beginRound() throws InterruptedException {
        state.lock();
        try {
            while (!closed && sentUpTo >= told) {
                changed.await();
            }
            roundsBegun++;
            hurry = false;
            return closed ? -1 : told;
        } finally {
            state.unlock();
        }
    }

    private void endRound(boolean sent, long upTo) {
        state.lock();
        try {
            away = !sent;
            sentUpTo = sent ? upTo : sentUpTo;
            roundsEnded = roundsBegun;
            changed.signalAll();
        } finally {
            state.unlock();
        }
    }

    private void pauseFor(Duration wait) throws InterruptedException {
        state.lock();
        try {
            long left = wait.toNanos();
            while (left > 0 && !closed && !hurry) {
                left = changed.awaitNanos(left);
            }
        } finally {
            state.unlock();
        }
    }

    /** Sends what waits. How long to wait before the next try; not at all when all is sent. */
    private Duration round(Duration pause) throws InterruptedException {
        try (FileChannel file = FileChannel.open(spool.lock(), StandardOpenOption.WRITE);
                FileLock lock = file.tryLock()) {
            return lock == null ? pause : sendAll(pause);
        } catch (OverlappingFileLockException another) {
            return pause;
        } catch (NoSuchFileException gone) {
            sayAway("the folder was taken away, with what was in it; it is made again with the next event");
            return pause;
        } catch (IOException unreadable) {
            LOG.log(System.Logger.Level.WARNING, "spool not read folder={0} reason={1}", spool.folder(), unreadable);
            return pause;
        }
    }

    private Duration sendAll(Duration pause) throws IOException, InterruptedException {
        for (List<Path> waiting = spool.waiting(); !waiting.isEmpty(); waiting = spool.waiting()) {
            for (Path event : waiting) {
                LineageDoor.Answer answer = send(event);
                if (answer instanceof LineageDoor.Answer.Later later) {
                    Duration asked = later.notBefore().orElse(pause);
                    sayAway(later.reason());
                    return TimeUnit.NANOSECONDS.toMillis(asked.toNanos()) == 0 ? pause : asked;
                } else if (answer instanceof LineageDoor.Answer.Refused refused) {
                    spool.setAside(event, refused.reason());
                } else {
                    spool.taken(event);
                }
            }
        }
        return Duration.ZERO;
    }

    /** Once, not with every try. */
    private void sayAway(String reason) {
        if (!isAway()) {
            LOG.log(System.Logger.Level.INFO, "lineage events wait folder={0} reason={1}", spool.folder(), reason);
        }
    }

    private LineageDoor.Answer send(Path event) throws IOException, InterruptedException {
        try {
            return door.send(Files.readAllBytes(event));
        } catch (NoSuchFileException takenByAnother) {
            return new LineageDoor.Answer.Taken();
        }
    }
}
