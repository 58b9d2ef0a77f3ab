/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.proposals;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.pacta.service.checks.CheckView;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a code host shows beside a commit.
 *
 * @param description at most 140 characters, the most that GitHub takes
 */
public record CommitStatusView(String context, State state, String description) {
    static final String CONTEXT = "pacta/consumers";
    private static final int LONGEST = 140;

    public CommitStatusView {
        description = description.length() <= LONGEST ? description : description.substring(0, LONGEST - 1) + "…";
    }

    /** Whether the commit may be merged. */
    public enum State {
        PENDING,
        SUCCESS,
        FAILURE;

        @JsonValue
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static CommitStatusView of(ProposalStatus status, CheckView check, List<ReviewView> reviews) {
        return switch (status) {
            case PUBLISHED -> of(State.SUCCESS, "Version %s is published".formatted(check.to()));
            case WITHDRAWN -> of(State.FAILURE, "The proposal is withdrawn");
            case SUPERSEDED -> of(State.FAILURE, "A newer proposal of this pull request took its place");
            case OPEN, APPROVED, OBJECTED -> living(check, reviews);
        };
    }

    /** What a commit with several contracts shows: the one that keeps it back the most. */
    static Optional<CommitStatusView> worst(List<CommitStatusView> statuses) {
        return statuses.stream().max(Comparator.comparingInt(status -> switch (status.state()) {
            case SUCCESS -> 0;
            case PENDING -> 1;
            case FAILURE -> 2;
        }));
    }

    private static CommitStatusView living(CheckView check, List<ReviewView> reviews) {
        boolean governed = check.governance().stream()
                .noneMatch(message -> message.severity().equals("error"));
        if (!check.waived().isEmpty() && check.compatible() && governed) {
            return of(
                    State.SUCCESS,
                    "Waived by %s until %s"
                            .formatted(
                                    check.waived().getFirst().by(),
                                    check.waived().getFirst().until()));
        }
        String objecting = owners(reviews, List.of(Decision.OBJECT));
        if (!objecting.isEmpty()) {
            return of(State.FAILURE, "Objection of " + objecting);
        }
        String awaited = owners(reviews, List.of(Decision.NONE, Decision.MORE_TIME));
        if (!awaited.isEmpty()) {
            return of(State.PENDING, "Waiting for " + awaited);
        }
        return of(
                State.SUCCESS,
                reviews.isEmpty()
                        ? "Nobody is seen to read what changes"
                        : "Approved by " + owners(reviews, List.of(Decision.APPROVE)));
    }

    private static CommitStatusView of(State state, String description) {
        return new CommitStatusView(CONTEXT, state, description);
    }

    private static String owners(List<ReviewView> reviews, List<Decision> decisions) {
        return reviews.stream()
                .filter(review -> decisions.contains(review.decision()))
                .map(ReviewView::owner)
                .collect(Collectors.joining(", "));
    }
}
