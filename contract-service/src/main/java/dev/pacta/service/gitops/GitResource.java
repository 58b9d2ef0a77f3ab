/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.gitops;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.lineage.Roles;
import dev.pacta.service.shared.Json;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows which branches are followed and how far each was taken over. */
@Path("/api/v1/git")
@Produces(MediaType.APPLICATION_JSON)
public class GitResource {
    private static final TypeReference<JsonNode> TREE = new TypeReference<>() {};

    private final GitSettings settings;
    private final GitBranchRepository branches;
    private final GitFollower follower;
    private final Json json;

    GitResource(GitSettings settings, GitBranchRepository branches, GitFollower follower, Json json) {
        this.settings = settings;
        this.branches = branches;
        this.follower = follower;
        this.json = json;
    }

    /**
     * A followed branch.
     *
     * @param outcome of the commit: {@code never}, {@code published} or {@code refused}
     * @param trouble why the branch could not be looked at last time
     * @param errors of the documents of a refused commit
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BranchView(
            String url,
            String branch,
            List<String> paths,
            long intervalSeconds,
            @Nullable String commit,
            String outcome,
            int documents,
            int added,
            @Nullable String message,
            JsonNode errors,
            @Nullable Instant changedAt,
            @Nullable Instant lookedAt,
            @Nullable String trouble) {}

    record Branches(List<BranchView> items) {}

    @GET
    @Transactional
    @RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.PIPELINE, Roles.ADMIN})
    public Branches list() {
        return new Branches(settings.repositories().stream().map(this::view).toList());
    }

    private BranchView view(GitSettings.Followed settings) {
        FollowedBranch followed = FollowedBranch.of(settings);
        GitBranchEntity.Key key = GitTakeover.key(followed);
        GitBranchEntity row = Optional.ofNullable(branches.findById(key)).orElseGet(() -> GitBranchEntity.of(key));
        Optional<GitFollower.Look> look = follower.lastLook(followed);
        return new BranchView(
                key.url(),
                key.branch(),
                settings.paths(),
                settings.interval().toSeconds(),
                row.commit,
                row.outcome,
                row.documents,
                row.added,
                row.message,
                json.read(row.errors, TREE),
                row.changedAt,
                look.map(GitFollower.Look::at).orElse(null),
                look.flatMap(GitFollower.Look::trouble).orElse(null));
    }
}
