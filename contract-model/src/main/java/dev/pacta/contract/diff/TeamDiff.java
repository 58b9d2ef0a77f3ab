/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import dev.pacta.contract.Contract;
import dev.pacta.contract.Team;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who answers for the data. */
final class TeamDiff {
    private TeamDiff() {}

    static void compare(Contract before, Contract after, Changes changes) {
        Team old = before.team();
        Team now = after.team();
        Place whole = Place.CONTRACT.at("team").called("team");
        Place team = Place.contract("team", old.saysNothing() ? "" : "/team", now.saysNothing() ? "" : "/team");
        changes.value(
                ContractRules.OWNER,
                old.saysNothing() || now.saysNothing() ? whole : team,
                before.owner().orElse(null),
                after.owner().orElse(null));
        ChangeRule detail = ContractRules.TEAM;
        changes.detail(detail, team.at("id"), old.id(), now.id());
        changes.detail(detail, team.at("name"), old.name(), now.name());
        changes.detail(detail, team.at("description"), old.description(), now.description());
        changes.set(detail, team.at("tags"), old.tags(), now.tags());
        AnnotationDiff.definitions(
                detail, team, old.authoritativeDefinitions(), now.authoritativeDefinitions(), changes);
        CustomPropertyDiff.compare(detail, old.customProperties(), now.customProperties(), Set.of(), team, changes);
        members(old, now, team, changes);
    }

    private static void members(Team before, Team after, Place team, Changes changes) {
        Pairs<Team.Member> pairs = Pairs.of(before.members(), after.members(), Team.Member::username, Team.Member::id);
        pairs.removed()
                .forEach(gone -> changes.add(Finding.of(
                        ContractRules.TEAM,
                        place(team, before, after, gone.at(), -1),
                        gone.value().username(),
                        null)));
        pairs.added()
                .forEach(added -> changes.add(Finding.of(
                        ContractRules.TEAM,
                        place(team, before, after, -1, added.at()),
                        null,
                        added.value().username())));
        pairs.both().forEach(pair -> {
            Place place =
                    place(team, before, after, pair.first().at(), pair.second().at());
            if (before.onlyNamesMembers() || after.onlyNamesMembers()) {
                changes.value(ContractRules.TEAM, place, described(pair.before()), described(pair.after()));
            } else {
                member(pair.before(), pair.after(), place, changes);
            }
        });
    }

    private static Place place(Place team, Team before, Team after, int first, int second) {
        return Place.contract(
                "team", team.beforePointer() + member(before, first), team.afterPointer() + member(after, second));
    }

    private static String member(Team team, int at) {
        return at < 0 || team.onlyNamesMembers() ? "" : "/members/" + at;
    }

    private static void member(Team.Member before, Team.Member after, Place place, Changes changes) {
        ChangeRule detail = ContractRules.TEAM;
        changes.detail(detail, place.at("id"), before.id(), after.id());
        changes.detail(detail, place.at("username"), before.username(), after.username());
        changes.detail(detail, place.at("name"), before.name(), after.name());
        changes.detail(detail, place.at("description"), before.description(), after.description());
        changes.detail(detail, place.at("role"), before.role(), after.role());
        changes.detail(detail, place.at("dateIn"), before.dateIn(), after.dateIn());
        changes.detail(detail, place.at("dateOut"), before.dateOut(), after.dateOut());
        changes.detail(detail, place.at("replacedByUsername"), before.replacedByUsername(), after.replacedByUsername());
        changes.set(detail, place.at("tags"), before.tags(), after.tags());
        AnnotationDiff.definitions(
                detail, place, before.authoritativeDefinitions(), after.authoritativeDefinitions(), changes);
        CustomPropertyDiff.compare(
                detail, before.customProperties(), after.customProperties(), Set.of(), place, changes);
    }

    private static String described(Team.Member member) {
        return Stream.of(
                        member.username(),
                        member.name(),
                        member.role(),
                        member.description(),
                        member.dateIn(),
                        member.dateOut(),
                        member.replacedByUsername(),
                        member.id())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
