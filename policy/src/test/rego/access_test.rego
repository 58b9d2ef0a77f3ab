# Copyright 2026 the Pacta authors
# SPDX-License-Identifier: Apache-2.0
#
# Tests of access.rego, run by RegoTest with full coverage. Policies and questions look as PolicyJson writes them.
package pacta.access_test

import data.pacta.access

# What the tests are made of.

nobody := {"roles": [], "teams": [], "pipelines": []}

anything := {"contracts": [], "classifications": [], "dataCategories": []}

# Analysts read orders for analytics.
permission := {
	"id": "analysts",
	"effect": "ALLOW",
	"who": object.union(nobody, {"roles": ["analyst"]}),
	"what": object.union(anything, {"contracts": ["orders"]}),
	"actions": ["READ"],
	"purposes": ["analytics"],
	"obligations": [],
}

# Nothing is allowed to anybody.
denial := {
	"id": "nothing",
	"effect": "DENY",
	"who": nobody,
	"what": anything,
	"actions": [],
	"purposes": [],
	"obligations": [],
}

email := {"field": "email", "dataCategory": "user.contact.email", "classification": "confidential"}

total := {"field": "total"}

orders := {"contract": "orders", "purposes": ["analytics.reporting"], "fields": [total]}

question := {
	"subject": {"name": "mira", "roles": ["analyst"], "teams": []},
	"action": "READ",
	"purpose": "analytics.reporting",
	"inputs": [orders],
	"atMillis": 1000,
}

asked(changes) := object.union(question, changes)

orders_with(changes) := object.union(orders, changes)

permission_with(changes) := object.union(permission, changes)

denial_with(changes) := object.union(denial, changes)

store(policies) := {"revision": "r1", "policies": policies}

mask(kind, changes) := object.union({"kind": "MASK", "mask": kind, "fields": [], "dataCategories": []}, changes)

codes(decision) := {reason.code | some reason in decision.reasons}

by(subject) := object.union({"name": "mira", "roles": [], "teams": []}, subject)

# Permissions.

test_nothing_is_allowed_without_a_policy if {
	decision := access.decision with data.pacta.store as store([]) with input as question
	decision == {
		"allowed": false,
		"reasons": {{
			"code": "policy.none",
			"resource": "orders",
			"message": concat("", [
				"no policy allows mira READ of orders for analytics.reporting; ",
				"publish a policy that names the role, team or pipeline, the contract, the action and the purpose",
			]),
		}},
		"obligations": set(),
		"revision": "r1",
	}
}

test_without_policies_loaded_there_is_no_answer if {
	not access.decision with data.pacta.store as {} with input as question
}

test_a_permission_allows_and_is_told if {
	decision := access.decision with data.pacta.store as store([permission]) with input as question
	decision == {
		"allowed": true,
		"reasons": {{
			"code": "policy.allowed",
			"policy": "analysts",
			"resource": "orders",
			"message": "policy 'analysts' allows READ of orders for analytics.reporting",
		}},
		"obligations": set(),
		"revision": "r1",
	}
}

test_a_schema_object_is_named_behind_its_contract if {
	decision := access.decision with data.pacta.store as store([permission])
		with input as asked({"inputs": [orders_with({"schemaObject": "lines"})]})
	{reason.resource | some reason in decision.reasons} == {"orders/lines"}
}

test_a_role_a_team_a_pipeline_or_everybody_may_be_named if {
	every pair in [
		[{"roles": ["analyst"]}, {"roles": ["guest", "analyst"]}],
		[{"teams": ["shop"]}, {"teams": ["shop"]}],
		[{"pipelines": ["nightly"]}, {"pipeline": "nightly"}],
		[{"roles": ["*"]}, {}],
	] {
		[who, subject] := pair
		access.allowed with data.pacta.store as store([permission_with({"who": object.union(nobody, who)})])
			with input as asked({"subject": by(subject)})
	}
}

test_a_permission_that_leaves_something_out_permits_nothing if {
	every changes in [
		{"who": nobody},
		{"what": anything},
		{"actions": []},
		{"purposes": []},
	] {
		decision := access.decision with data.pacta.store as store([permission_with(changes)]) with input as question
		codes(decision) == {"policy.none"}
	}
}

test_a_name_of_another_kind_is_not_the_same_name if {
	every subject in [{"roles": ["analysts"]}, {"teams": ["analyst"]}, {"pipeline": "analyst"}, {}] {
		not access.allowed with data.pacta.store as store([permission]) with input as asked({"subject": by(subject)})
	}
}

test_a_purpose_covers_itself_and_what_is_below_it_on_the_boundary_of_a_dot if {
	every purpose in ["analytics", "analytics.reporting", "analytics.reporting.weekly"] {
		access.allowed with data.pacta.store as store([permission]) with input as asked({"purpose": purpose})
	}
	every purpose in ["analyticsx", "research"] {
		not access.allowed with data.pacta.store as store([permission]) with input as asked({"purpose": purpose})
	}
}

test_a_star_covers_every_purpose if {
	access.allowed with data.pacta.store as store([permission_with({"purposes": ["*"]})])
		with input as asked({"purpose": "research"})
}

test_a_pattern_of_contracts_matches_whole_names if {
	patterns := [permission_with({"what": object.union(anything, {"contracts": ["shop-*"]})})]
	every contract in ["shop-orders", "shop-eu.orders"] {
		access.allowed with data.pacta.store as store(patterns)
			with input as asked({"inputs": [orders_with({"contract": contract})]})
	}
	every contract in ["orders", "a-shop-orders"] {
		not access.allowed with data.pacta.store as store(patterns)
			with input as asked({"inputs": [orders_with({"contract": contract})]})
	}
}

test_a_resource_without_fields_is_asked_for_as_a_whole if {
	whole := asked({"inputs": [orders_with({"fields": []})]})
	access.allowed with data.pacta.store as store([permission]) with input as whole
	limited := permission_with({"what": {"contracts": ["orders"], "classifications": [], "dataCategories": ["user"]}})
	not access.allowed with data.pacta.store as store([limited]) with input as whole
}

test_a_permission_for_categories_covers_only_these if {
	limited := permission_with({"what": {"dataCategories": ["user.contact"]}})
	access.allowed with data.pacta.store as store([limited]) with input as asked({"inputs": [orders_with({"fields": [email]})]})
	decision := access.decision with data.pacta.store as store([limited])
		with input as asked({"inputs": [orders_with({"fields": [email, total]})]})
	{[reason.code, reason.field] | some reason in decision.reasons} == {["policy.none", "total"]}
}

test_a_permission_for_classifications_ignores_case_and_falls_back_to_the_resource if {
	limited := permission_with({"what": {"classifications": ["Confidential"]}})
	every resource in [
		orders_with({"fields": [email]}),
		orders_with({"classification": "CONFIDENTIAL"}),
		orders_with({"classification": "public", "fields": [email]}),
	] {
		access.allowed with data.pacta.store as store([limited]) with input as asked({"inputs": [resource]})
	}
	every resource in [orders, orders_with({"classification": "public"})] {
		not access.allowed with data.pacta.store as store([limited]) with input as asked({"inputs": [resource]})
	}
}

test_every_input_must_be_allowed if {
	decision := access.decision with data.pacta.store as store([permission])
		with input as asked({"inputs": [orders, orders_with({"contract": "payments"})]})
	{[reason.code, reason.resource] | some reason in decision.reasons} == {["policy.none", "payments"]}
}

test_a_permission_ends_at_its_moment_and_this_is_told if {
	ending := [permission_with({"validUntilMillis": 1000})]
	access.allowed with data.pacta.store as store(ending) with input as asked({"atMillis": 999})
	decision := access.decision with data.pacta.store as store(ending) with input as question
	decision.reasons == {{
		"code": "policy.expired",
		"policy": "analysts",
		"resource": "orders",
		"message": concat("", [
			"policy 'analysts' allowed READ of orders for analytics.reporting and has ended; ",
			"publish it again with a later validUntil if it still holds",
		]),
	}}
}

# What no policy can allow.

test_no_inputs_are_denied if {
	decision := access.decision with data.pacta.store as store([permission]) with input as asked({"inputs": []})
	decision.reasons == {{
		"code": "request.empty",
		"message": "no data were asked for; name at least one contract under inputs",
	}}
}

test_a_malformed_purpose_is_denied if {
	every purpose in ["", "*", "Analytics", "analytics.", ".analytics", "analytics..reporting", "analytics\n"] {
		decision := access.decision with data.pacta.store as store([permission_with({"purposes": ["*"]})])
			with input as asked({"purpose": purpose})
		codes(decision) == {"purpose.malformed"}
	}
}

test_personal_data_need_a_purpose_that_their_contract_declares if {
	resource := orders_with({"fields": [email, total], "purposes": ["essential", "analytics.reporting.weekly"]})
	decision := access.decision with data.pacta.store as store([permission]) with input as asked({"inputs": [resource]})
	{[reason.code, reason.field] | some reason in decision.reasons} == {["purpose.not-declared", "email"]}
}

test_other_data_need_no_declared_purpose if {
	access.allowed with data.pacta.store as store([permission]) with input as asked({"inputs": [orders_with({"purposes": []})]})
}

test_personal_data_may_not_reach_what_serves_another_purpose if {
	audience := {"contract": "audience", "purposes": ["analytics.reporting.weekly", "marketing"], "fields": []}
	personal := asked({"inputs": [orders_with({"fields": [email, total]})], "output": audience})
	decision := access.decision with data.pacta.store as store([permission]) with input as personal
	decision.reasons == {{
		"code": "purpose.widened",
		"resource": "orders",
		"field": "email",
		"message": concat("", [
			"orders.email is personal data and may not reach audience, which serves marketing; ",
			"its own contract does not declare that purpose",
		]),
	}}
	access.allowed with data.pacta.store as store([permission]) with input as asked({"output": audience})
}

# Denials.

test_a_denial_without_limits_beats_every_permission if {
	decision := access.decision with data.pacta.store as store([permission, denial]) with input as question
	not decision.allowed
	decision.reasons == {{
		"code": "policy.denied",
		"policy": "nothing",
		"resource": "orders",
		"message": concat("", [
			"policy 'nothing' forbids READ of orders for analytics.reporting; ",
			"ask the policy's owner for an exception, or leave these data out",
		]),
	}}
}

test_a_denial_holds_for_what_it_names if {
	every changes in [
		{"who": {"roles": ["analyst"]}},
		{"what": {"contracts": ["ord*"]}},
		{"actions": ["READ"]},
		{"purposes": ["*"]},
		{"purposes": ["analytics"]},
		{"purposes": ["analytics.reporting.weekly"]},
		{"validUntilMillis": 1001},
	] {
		not access.allowed with data.pacta.store as store([permission, denial_with(changes)]) with input as question
	}
}

test_a_denial_leaves_alone_what_it_does_not_name if {
	every changes in [
		{"who": {"roles": ["guest"]}},
		{"who": {"teams": ["analyst"]}},
		{"who": {"pipelines": ["analyst"]}},
		{"what": {"contracts": ["payments"]}},
		{"actions": ["WRITE"]},
		{"purposes": ["marketing"]},
		{"validUntilMillis": 1000},
	] {
		access.allowed with data.pacta.store as store([permission, denial_with(changes)]) with input as question
	}
}

test_a_denial_by_category_meets_narrower_and_broader_labels_only_on_the_boundary_of_a_dot if {
	policies := [permission, denial_with({"what": {"dataCategories": ["user.contact"]}})]
	every category in ["user.contact", "user.contact.email", "user"] {
		decision := access.decision with data.pacta.store as store(policies)
			with input as asked({"inputs": [orders_with({"fields": [{"field": "who", "dataCategory": category}, total]})]})
		{[reason.code, reason.field] | some reason in decision.reasons} == {["policy.denied", "who"]}
	}
	every category in ["user.contacts", "user.name"] {
		access.allowed with data.pacta.store as store(policies)
			with input as asked({"inputs": [orders_with({"fields": [{"field": "who", "dataCategory": category}]})]})
	}
}

test_a_denial_by_classification_spares_other_fields if {
	policies := [permission, denial_with({"what": {"classifications": ["CONFIDENTIAL"]}})]
	not access.allowed with data.pacta.store as store(policies) with input as asked({"inputs": [orders_with({"fields": [email]})]})
	access.allowed with data.pacta.store as store(policies) with input as question
}

test_a_denial_by_category_and_classification_needs_both if {
	both := denial_with({"what": {"dataCategories": ["user"], "classifications": ["confidential"]}})
	not access.allowed with data.pacta.store as store([permission, both])
		with input as asked({"inputs": [orders_with({"fields": [email]})]})
	open := object.union(email, {"classification": "public"})
	access.allowed with data.pacta.store as store([permission, both])
		with input as asked({"inputs": [orders_with({"fields": [open]})]})
}

test_a_denial_by_category_or_classification_meets_a_resource_whose_fields_are_not_known if {
	every what in [{"dataCategories": ["user"]}, {"classifications": ["restricted"]}] {
		decision := access.decision with data.pacta.store as store([permission, denial_with({"what": what})])
			with input as asked({"inputs": [orders_with({"fields": []})]})
		{[reason.code, reason.field] | some reason in decision.reasons} == {["policy.denied", "*"]}
	}
}

test_an_output_is_written_to_and_a_denial_may_forbid_that if {
	archive := {"contract": "archive", "purposes": [], "fields": []}
	no_writes := denial_with({"actions": ["WRITE"]})
	access.allowed with data.pacta.store as store([permission, no_writes]) with input as question
	decision := access.decision with data.pacta.store as store([permission, no_writes]) with input as asked({"output": archive})
	{[reason.code, reason.resource] | some reason in decision.reasons} == {["policy.denied", "archive"]}
}

# Obligations.

test_masks_apply_to_fields_by_name_and_by_category if {
	masking := permission_with({"obligations": [
		mask("hash", {"dataCategories": ["user.contact"]}),
		mask("partial", {"fields": ["total"]}),
		mask("null", {"fields": ["absent"]}),
	]})
	found := access.obligations with data.pacta.store as store([masking])
		with input as asked({"inputs": [orders_with({"fields": [email, total]})]})
	found == {
		{"kind": "MASK", "mask": "hash", "fields": {"email"}, "dataCategories": {"user.contact.email"}},
		{"kind": "MASK", "mask": "partial", "fields": {"total"}, "dataCategories": set()},
	}
}

test_a_mask_for_a_field_meets_what_is_nested_in_it_and_what_is_around_it if {
	every field in ["address", "address.city", "address.city.name"] {
		masking := permission_with({"obligations": [mask("redact", {"fields": ["address.city"]})]})
		found := access.obligations with data.pacta.store as store([masking])
			with input as asked({"inputs": [orders_with({"fields": [{"field": field}]})]})
		found == {{"kind": "MASK", "mask": "redact", "fields": {field}, "dataCategories": set()}}
	}
}

test_a_field_is_masked_as_a_whole_only_when_what_is_masked_in_it_is_not_asked_for_by_itself if {
	masking := permission_with({"obligations": [mask("redact", {"fields": ["address.city.name"]})]})
	every names, masked in {
		"address": {"address"},
		"address address.zip": {"address"},
		"address address.city": {"address.city"},
		"address address.city address.city.name address.zip": {"address.city.name"},
		"address.zip": set(),
	} {
		asked_for := [{"field": name} | some name in split(names, " ")]
		found := access.obligations with data.pacta.store as store([masking])
			with input as asked({"inputs": [orders_with({"fields": asked_for})]})
		{name | some obligation in found; some name in obligation.fields} == masked
	}
}

test_of_several_masks_the_strongest_holds if {
	every pair in [
		["preserve", "tokenise"],
		["tokenise", "hash"],
		["hash", "partial"],
		["partial", "truncate(9)"],
		["truncate(10)", "truncate(9)"],
		["truncate(1)", "generalise(hour)"],
		["generalise(hour)", "generalise(month)"],
		["generalise(month)", "generalise(year)"],
		["generalise(9)", "generalise(10)"],
		["generalise(1000000)", "redact"],
		["redact", "null"],
		["hash", "null"],
	] {
		[weaker, stronger] := pair
		one := permission_with({"id": "one", "obligations": [mask(stronger, {"fields": ["total"]})]})
		other := permission_with({"id": "other", "obligations": [mask(weaker, {"fields": ["total"]})]})
		found := access.obligations with data.pacta.store as store([one, other]) with input as question
		{obligation.mask | some obligation in found} == {stronger}
	}
}

test_a_mask_that_is_not_known_is_told_and_not_dropped if {
	every unknown in ["blur", "truncate", "truncate(few)", "generalise(week)", "hash(3)"] {
		masking := permission_with({"obligations": [mask(unknown, {"fields": ["total"]}), mask("null", {"fields": ["total"]})]})
		found := access.obligations with data.pacta.store as store([masking]) with input as question
		{obligation.mask | some obligation in found} == {unknown}
	}
}

test_filters_of_all_permissions_are_joined if {
	filters := [object.union(permission, {"id": filter, "obligations": [{"kind": "ROW_FILTER", "filter": filter}]}) |
		some filter in ["age > 17", "country = 'DE'"]
	]
	found := access.obligations with data.pacta.store as store(filters) with input as question
	found == {{"kind": "ROW_FILTER", "filter": "age > 17"}, {"kind": "ROW_FILTER", "filter": "country = 'DE'"}}
}

test_a_denied_question_has_no_obligations if {
	masking := permission_with({"obligations": [mask("hash", {"fields": ["total"]})]})
	found := access.obligations with data.pacta.store as store([masking, denial]) with input as question
	found == set()
}

test_an_incomplete_question_is_denied_whatever_is_permitted if {
	everything := permission_with({"id": "everything", "who": {"roles": ["*"]}, "what": {"contracts": ["*"]}, "purposes": ["*"]})
	every broken in [
		{},
		object.remove(question, ["purpose"]),
		object.remove(question, ["action"]),
		object.remove(question, ["subject"]),
		object.remove(question, ["inputs"]),
		object.remove(question, ["atMillis"]),
		asked({"purpose": null}),
		asked({"subject": {"name": null, "roles": ["*"]}}),
		asked({"inputs": [{"contract": "orders"}]}),
		asked({"inputs": [orders_with({"fields": [{"dataCategory": "user.name"}]})]}),
	] {
		found := access.decision with data.pacta.store as store([everything]) with input as broken
		found.allowed == false
		some reason in found.reasons
		reason.code == "request.malformed"
	}
}
