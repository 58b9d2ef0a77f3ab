/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.gitops;

import dev.pacta.service.registry.DocumentFault;
import dev.pacta.service.registry.Publication;
import dev.pacta.service.registry.PublicationResource;
import dev.pacta.service.registry.PublicationSource;
import dev.pacta.service.registry.PublishOutcome;
import dev.pacta.service.registry.PublishService;
import dev.pacta.service.registry.Submission;
import dev.pacta.service.shared.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Publishes what a branch holds and remembers how far it was taken over, both in one transaction. */
@ApplicationScoped
class GitTakeover {
    private final GitBranchRepository branches;
    private final PublishService publishing;
    private final Json json;
    private final Clock clock;

    GitTakeover(GitBranchRepository branches, PublishService publishing, Json json, Clock clock) {
        this.branches = branches;
        this.publishing = publishing;
        this.json = json;
        this.clock = clock;
    }

    /** What came of looking at a branch. */
    enum Outcome {
        /** It is where it was. */
        UNMOVED,
        /** Another replica works on it. */
        BUSY,
        PUBLISHED,
        REFUSED
    }

    /** Whether this commit was taken over or refused before. */
    @Transactional
    boolean isKnown(FollowedBranch followed, String commit) {
        return branches.findByIdOptional(key(followed))
                .map(entity -> commit.equals(entity.commit))
                .orElse(false);
    }

    static GitBranchEntity.Key key(FollowedBranch followed) {
        return new GitBranchEntity.Key(followed.shownUrl(), followed.branch());
    }

    /** Everything or nothing; a refused commit is not tried again until the branch moves. */
    @Transactional
    Outcome take(FollowedBranch followed, Snapshot snapshot, List<Submission> submissions) {
        GitBranchEntity.Key key = key(followed);
        if (!branches.tryLock(key)) {
            return Outcome.BUSY;
        }
        GitBranchEntity entity = branches.findById(key);
        if (entity == null) {
            entity = GitBranchEntity.of(key);
            branches.persist(entity);
        }
        if (snapshot.commit().equals(entity.commit)) {
            return Outcome.UNMOVED;
        }
        entity.commit = snapshot.commit();
        entity.changedAt = clock.instant();
        entity.documents = submissions.size();
        return publish(followed, snapshot, submissions, entity);
    }

    private Outcome publish(
            FollowedBranch followed, Snapshot snapshot, List<Submission> submissions, GitBranchEntity entity) {
        String obstacle = obstacle(snapshot);
        if (obstacle != null) {
            return refuse(entity, obstacle, List.of());
        }
        PublicationSource source = new PublicationSource(
                followed.shownUrl(), followed.branch(), snapshot.commit(), null, snapshot.author(), List.of());
        return switch (publishing.publish(new Publication(submissions, source, "git " + followed.shownUrl()))) {
            case PublishOutcome.Accepted accepted -> {
                entity.outcome = GitBranchEntity.PUBLISHED;
                entity.added = (int) accepted.documents().stream()
                        .filter(PublishOutcome.Document::isNew)
                        .count();
                entity.message = null;
                entity.errors = "[]";
                yield Outcome.PUBLISHED;
            }
            case PublishOutcome.Refused refused ->
                refuse(
                        entity,
                        "Nothing is published: %d of %d documents are at fault."
                                .formatted(refused.faults().size(), submissions.size()),
                        refused.faults());
        };
    }

    private static @Nullable String obstacle(Snapshot snapshot) {
        if (!snapshot.tooLong().isEmpty()) {
            return "Nothing is published: %s is longer than a contract may be."
                    .formatted(snapshot.tooLong().getFirst());
        }
        if (snapshot.files().size() > PublicationResource.MOST_DOCUMENTS) {
            return "Nothing is published: the branch has %d contracts, %d at most are taken at once. Follow parts of it by paths."
                    .formatted(snapshot.files().size(), PublicationResource.MOST_DOCUMENTS);
        }
        return null;
    }

    private Outcome refuse(GitBranchEntity entity, String message, List<DocumentFault> faults) {
        entity.outcome = GitBranchEntity.REFUSED;
        entity.added = 0;
        entity.message = message;
        entity.errors = json.write(faults);
        return Outcome.REFUSED;
    }
}
