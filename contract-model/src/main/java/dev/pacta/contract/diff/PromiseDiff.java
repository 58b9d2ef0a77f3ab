/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import dev.pacta.contract.AccessRole;
import dev.pacta.contract.Contract;
import dev.pacta.contract.Server;
import dev.pacta.contract.SlaProperty;
import java.util.Locale;
import java.util.Objects;

/** What a contract promises beside its schema: service levels, servers, roles, status, privacy. */
final class PromiseDiff {
    private PromiseDiff() {}

    static void compare(Contract before, Contract after, Changes changes) {
        serviceLevels(before, after, changes);
        servers(before, after, changes);
        roles(before, after, changes);
        PrivacyDiff.compare(before.privacy(), after.privacy(), Place.contract("privacy"), changes);
        if (!Objects.equals(before.status(), after.status())) {
            boolean ending = after.status() != null
                    && after.status().toLowerCase(Locale.ROOT).matches("deprecated|retired");
            changes.changed(
                    "contract.status",
                    Place.contract("status"),
                    before.status(),
                    after.status(),
                    ending ? Effect.PROMISE_RISKS : Effect.NONE,
                    "the status changed to '%s'".formatted(after.status()));
        }
        changes.wording(
                "contract.owner",
                Place.contract("team"),
                before.owner().orElse(null),
                after.owner().orElse(null),
                "the owner");
        changes.wording("contract.name", Place.contract("name"), before.name(), after.name(), "the name");
        changes.wording("contract.domain", Place.contract("domain"), before.domain(), after.domain(), "the domain");
        changes.wording(
                "contract.description",
                Place.contract("description"),
                before.description(),
                after.description(),
                "the description");
        changes.wording("contract.tags", Place.contract("tags"), before.tags(), after.tags(), "the tags");
        changes.wording(
                "contract.api-version",
                Place.contract("apiVersion"),
                before.apiVersion().text(),
                after.apiVersion().text(),
                "the version of the standard");
    }

    private static void serviceLevels(Contract before, Contract after, Changes changes) {
        Pairs<SlaProperty> pairs = Pairs.of(
                before.slaProperties(),
                after.slaProperties(),
                level -> level.property() + " " + level.element(),
                SlaProperty::property);
        pairs.removed()
                .forEach(gone -> changes.removed(
                        "sla.removed",
                        place(gone),
                        ServiceLevel.text(gone),
                        Effect.PROMISE_BREAKS,
                        "the service level is no longer promised"));
        pairs.added()
                .forEach(added -> changes.added(
                        "sla.added",
                        place(added),
                        ServiceLevel.text(added),
                        Effect.NONE,
                        "a new service level is promised"));
        pairs.both().stream()
                .filter(pair -> !ServiceLevel.text(pair.before()).equals(ServiceLevel.text(pair.after())))
                .forEach(pair -> ServiceLevel.compare(pair.before(), pair.after(), place(pair.after()), changes));
    }

    private static Place place(SlaProperty level) {
        return Place.contract("sla." + level.property());
    }

    private static void servers(Contract before, Contract after, Changes changes) {
        Pairs<Server> pairs = Pairs.of(before.servers(), after.servers(), server -> null, Server::server);
        pairs.removed()
                .forEach(gone -> changes.removed(
                        "server.removed",
                        server(gone),
                        gone.server(),
                        Effect.CONSUMER_BREAKS,
                        "the server is removed; whoever reads there breaks"));
        pairs.added()
                .forEach(added ->
                        changes.added("server.added", server(added), added.server(), Effect.NONE, "a new server"));
        pairs.both().stream()
                .filter(pair -> !pair.before().type().equals(pair.after().type())
                        || !pair.before().settings().equals(pair.after().settings()))
                .forEach(pair -> changes.changed(
                        "server.moved",
                        server(pair.after()),
                        pair.before().settings(),
                        pair.after().settings(),
                        Effect.BOTH_BREAK,
                        "the data lies elsewhere or in another form"));
    }

    private static Place server(Server server) {
        return Place.contract("servers." + server.server());
    }

    private static void roles(Contract before, Contract after, Changes changes) {
        Pairs<AccessRole> pairs = Pairs.of(before.roles(), after.roles(), role -> null, AccessRole::role);
        pairs.removed()
                .forEach(gone -> changes.removed(
                        "role.removed",
                        Place.contract("roles." + gone.role()),
                        gone.role(),
                        Effect.NONE.consumer(Verdict.RISKY),
                        "the role is removed; those who read by it may lose access"));
        pairs.added()
                .forEach(added -> changes.added(
                        "role.added",
                        Place.contract("roles." + added.role()),
                        added.role(),
                        Effect.NONE,
                        "a new role"));
    }
}
