/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.intake;

import dev.pacta.lineage.EventIntake;
import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.problem.ProblemException;
import dev.pacta.lineage.store.DeadLetterQueries;
import dev.pacta.lineage.store.DeadLetterQueries.DeadLetter;
import dev.pacta.lineage.store.DeadLetters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes events again that were kept out, as if they had come again: refused for the same reason, they stay. Safe for many threads. */
@ApplicationScoped
class Replay {
    private static final int AT_ONCE = 100;

    private final DeadLetters letters;
    private final DeadLetterQueries queries;
    private final EventIntake intake;
    private final InstantSource clock = InstantSource.system();

    Replay(DeadLetters letters, DeadLetterQueries queries, EventIntake intake) {
        this.letters = letters;
        this.queries = queries;
        this.intake = intake;
    }

    /**
     * What came of taking many again.
     *
     * @param taken how many are events now
     * @param refused how many were refused again, and stay
     * @param complete whether all were tried; otherwise more events wait for being folded than the settings allow, and the rest is to be
     *     tried later
     */
    public record Replayed(int taken, int refused, boolean complete) {}

    /**
     * Takes one again.
     *
     * @throws ProblemException when it is refused again, too large to have been kept, or not there
     */
    void one(String digest) {
        DeadLetters.Body body = letters.find(digest).orElseThrow(Replay::notFound);
        byte[] bytes = body.bytes();
        if (body.logged()) {
            letters.foldAgain(digest);
        } else if (bytes == null) {
            throw new ProblemException(
                    CommonProblem.BAD_REQUEST, "The body was too large to be kept; let its producer send it again.");
        } else {
            intake.accept(bytes);
            letters.discard(digest);
        }
    }

    /**
     * Takes again all that are there now and can be, the oldest first.
     *
     * @param code only those with this code of a problem; null for all
     */
    Replayed all(@Nullable String code) {
        // What is refused again came at or after this moment, and is not tried twice.
        Instant begun = clock.instant();
        int taken = 0;
        int refused = 0;
        Optional<DeadLetter> last = Optional.empty();
        while (true) {
            List<DeadLetter> page = queries.replayable(
                    code,
                    last.map(DeadLetter::lastAt).orElse(Instant.EPOCH),
                    last.map(DeadLetter::digest).orElse(""),
                    begun,
                    AT_ONCE);
            for (DeadLetter letter : page) {
                if (intake.isFull()) {
                    return new Replayed(taken, refused, false);
                }
                if (isTaken(letter.digest())) {
                    taken++;
                } else {
                    refused++;
                }
            }
            if (page.size() < AT_ONCE) {
                return new Replayed(taken, refused, true);
            }
            last = Optional.of(page.getLast());
        }
    }

    /** One that somebody else takes or discards meanwhile is no longer refused. */
    private boolean isTaken(String digest) {
        try {
            one(digest);
            return true;
        } catch (ProblemException stays) {
            return stays.code() == CommonProblem.NOT_FOUND;
        }
    }

    static ProblemException notFound() {
        return new ProblemException(CommonProblem.NOT_FOUND, "No dead letter has this digest.");
    }
}
