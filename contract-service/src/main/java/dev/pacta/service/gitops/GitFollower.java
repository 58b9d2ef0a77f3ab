/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.gitops;

import dev.pacta.service.registry.Documents;
import dev.pacta.service.registry.Submission;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Looks at the followed branches, each in its interval, and takes over what is new. */
@ApplicationScoped
class GitFollower {
    private static final Logger LOG = Logger.getLogger(GitFollower.class);

    private final GitSettings settings;
    private final GitReader reader;
    private final GitTakeover takeover;
    private final Documents documents;
    private final Clock clock;
    private final Map<GitBranchEntity.Key, Look> looks = new ConcurrentHashMap<>();

    GitFollower(GitSettings settings, GitReader reader, GitTakeover takeover, Documents documents, Clock clock) {
        this.settings = settings;
        this.reader = reader;
        this.takeover = takeover;
        this.documents = documents;
        this.clock = clock;
    }

    /** When this replica looked last, and what kept it from seeing anything. */
    record Look(Instant at, Optional<String> trouble) {}

    Optional<Look> lastLook(FollowedBranch followed) {
        return Optional.ofNullable(looks.get(GitTakeover.key(followed)));
    }

    @Scheduled(every = "${pacta.git.tick:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        for (GitSettings.Followed followed : settings.repositories()) {
            FollowedBranch branch = FollowedBranch.of(followed);
            Instant now = clock.instant();
            boolean due = lastLook(branch)
                    .map(look -> !look.at().plus(followed.interval()).isAfter(now))
                    .orElse(true);
            if (due) {
                follow(branch);
            }
        }
    }

    /** Looks at one branch now. Trouble is remembered and shown, and never keeps the others from being looked at. */
    void follow(FollowedBranch followed) {
        try {
            looks.put(GitTakeover.key(followed), new Look(clock.instant(), Optional.empty()));
            if (!takeover.isKnown(followed, reader.head(followed))) {
                Snapshot snapshot = reader.read(followed);
                List<Submission> submissions = snapshot.files().stream()
                        .map(file -> documents.submission(file.path(), file.bytes()))
                        .toList();
                GitTakeover.Outcome outcome = takeover.take(followed, snapshot, submissions);
                LOG.infof("branch looked at repository=%s commit=%s outcome=%s", followed, snapshot.commit(), outcome);
            }
        } catch (GitReader.GitTrouble trouble) {
            remember(followed, String.valueOf(trouble.getMessage()));
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "branch could not be taken over repository=%s", followed);
            remember(followed, "The branch could not be taken over; the server's log says why.");
        }
    }

    private void remember(FollowedBranch followed, String trouble) {
        LOG.warnf("branch cannot be followed repository=%s", followed);
        looks.put(GitTakeover.key(followed), new Look(clock.instant(), Optional.of(trouble)));
    }
}
