/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import dev.pacta.contract.AccessRole;
import dev.pacta.contract.Server;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Where the data lies, in which form, and which roles open it. */
final class ServerDiff {
    private static final Set<String> FORMAT = Set.of("format", "delimiter", "encoding");
    private static final Set<String> COMPUTE = Set.of("warehouse", "workgroup", "stagingDir");
    private static final Map<String, String> ALIASES =
            Map.of("postgresql", "postgres", "fastobjects", "poet", "btrieve", "zen");

    private ServerDiff() {}

    static void compare(List<Server> before, List<Server> after, Changes changes) {
        Pairs<Server> pairs = Pairs.of(
                before, after, Server::id, Server::server, server -> List.of(server.type(), server.settings()));
        Place list = Place.CONTRACT.at("servers");
        pairs.removed()
                .forEach(gone -> changes.add(Finding.of(
                        PlaceRules.REMOVED,
                        list.gone(gone.at()).called(path(gone.value())),
                        gone.value().server(),
                        null)));
        pairs.added()
                .forEach(added -> changes.add(Finding.of(
                        PlaceRules.ADDED,
                        list.fresh(added.at()).called(path(added.value())),
                        null,
                        added.value().server())));
        pairs.both()
                .forEach(pair ->
                        compare(pair.before(), pair.after(), pair.in(list).called(path(pair.after())), changes));
    }

    private static String path(Server server) {
        return "servers." + server.server();
    }

    private static void compare(Server before, Server after, Place place, Changes changes) {
        if (!before.server().equals(after.server())) {
            changes.add(Finding.renamed(
                    PlaceRules.RENAMED, place.called(path(before)).at("server"), before.server(), after.server()));
        }
        boolean sameType = alias(before.type()).equals(alias(after.type()));
        changes.value(sameType ? PlaceRules.DETAIL : PlaceRules.TYPE, place.at("type"), before.type(), after.type());
        changes.value(PlaceRules.ENVIRONMENT, place.at("environment"), before.environment(), after.environment());
        Set<String> keys = new TreeSet<>(before.settings().keySet());
        keys.addAll(after.settings().keySet());
        for (String key : keys) {
            Object old = before.settings().get(key);
            Object now = after.settings().get(key);
            if (!Meaning.same(text(old), text(now))) {
                changes.add(Finding.of(rule(key), place.at(key), old, now).labelled(key));
            }
        }
        changes.detail(PlaceRules.DETAIL, place.at("id"), before.id(), after.id());
        changes.detail(PlaceRules.DETAIL, place.at("description"), before.description(), after.description());
        CustomPropertyDiff.compare(
                PlaceRules.DETAIL, before.customProperties(), after.customProperties(), Set.of(), place, changes);
        roles(before.roles(), after.roles(), place, place.path() + ".roles.", changes);
    }

    private static ChangeRule rule(String key) {
        return FORMAT.contains(key) ? PlaceRules.FORMAT : COMPUTE.contains(key) ? PlaceRules.COMPUTE : PlaceRules.MOVED;
    }

    /** A port may be a number or a text. */
    private static @Nullable String text(@Nullable Object setting) {
        return setting == null ? null : setting.toString();
    }

    private static String alias(String type) {
        return ALIASES.getOrDefault(type, type);
    }

    static void roles(List<AccessRole> before, List<AccessRole> after, Place place, String prefix, Changes changes) {
        Pairs<AccessRole> pairs = Pairs.of(before, after, AccessRole::role, AccessRole::id);
        Place list = place.at("roles");
        pairs.removed()
                .forEach(gone -> changes.add(Finding.of(
                        PlaceRules.ROLE_REMOVED,
                        list.gone(gone.at()).called(prefix + gone.value().role()),
                        gone.value().role(),
                        null)));
        pairs.added()
                .forEach(added -> changes.add(Finding.of(
                        PlaceRules.ROLE_ADDED,
                        list.fresh(added.at()).called(prefix + added.value().role()),
                        null,
                        added.value().role())));
        pairs.both()
                .forEach(pair -> role(
                        pair.before(),
                        pair.after(),
                        pair.in(list).called(prefix + pair.after().role()),
                        changes));
    }

    private static void role(AccessRole before, AccessRole after, Place place, Changes changes) {
        if (!before.role().equals(after.role())) {
            changes.add(Finding.renamed(PlaceRules.ROLE_REMOVED, place.at("role"), before.role(), after.role()));
        }
        changes.value(PlaceRules.ROLE_ACCESS, place.at("access"), before.access(), after.access());
        changes.detail(
                PlaceRules.ROLE_APPROVERS,
                place.at("firstLevelApprovers"),
                before.firstLevelApprovers(),
                after.firstLevelApprovers());
        changes.detail(
                PlaceRules.ROLE_APPROVERS,
                place.at("secondLevelApprovers"),
                before.secondLevelApprovers(),
                after.secondLevelApprovers());
        changes.detail(PlaceRules.ROLE_DETAIL, place.at("id"), before.id(), after.id());
        changes.detail(PlaceRules.ROLE_DETAIL, place.at("description"), before.description(), after.description());
        CustomPropertyDiff.compare(
                PlaceRules.ROLE_DETAIL, before.customProperties(), after.customProperties(), Set.of(), place, changes);
    }
}
