# The decision logic of Pacta: default deny, a denial wins, every answer has reasons.
#
# Reads the policies at data.pacta.store, which is replaced as a whole, so that the revision in an answer is that of the
# policies it was made with. What a permission leaves out permits nothing; what a denial leaves out does not limit it.
# Uses only built-in functions that exist in WebAssembly too.
package pacta.access

decision := {
	"allowed": allowed,
	"reasons": reasons,
	"obligations": obligations,
	"revision": data.pacta.store.revision,
}

default allowed := false

allowed if {
	complete
	count(denials) == 0
	count(permissions) > 0
}

reasons := denials if not allowed

reasons := permissions if allowed

# A question with a part missing has reasons that cannot be written, and what cannot be written is no denial.
complete if {
	is_string(input.subject.name)
	is_string(input.action)
	is_string(input.purpose)
	is_number(input.atMillis)
	is_array(input.inputs)
	every resource in resources {
		is_string(resource.contract)
		is_array(resource.purposes)
		is_array(resource.fields)
		every field in resource.fields {
			is_string(field.field)
		}
	}
}

resources contains resource if some resource in input.inputs

resources contains input.output if input.output

# Reasons against.

denials contains {
	"code": "request.malformed",
	"message": "the question lacks a part; send subject.name, action, purpose, inputs and atMillis",
} if {
	not complete
}

denials contains {
	"code": "request.empty",
	"message": "no data were asked for; name at least one contract under inputs",
} if {
	count(input.inputs) == 0
}

denials contains {
	"code": "purpose.malformed",
	"message": concat("", [
		"'", input.purpose,
		"' is no purpose; write lower-case words joined by dots, such as analytics.reporting",
	]),
} if {
	not regex.match(`^[a-z0-9_]+(\.[a-z0-9_]+)*$`, input.purpose)
}

denials contains reason if {
	some target in targets
	some policy in data.pacta.store.policies
	denies(policy, target.resource, target.action)
	not limits_fields(policy)
	reason := {
		"code": "policy.denied",
		"policy": policy.id,
		"resource": label(target.resource),
		"message": concat("", [
			"policy '", policy.id, "' forbids ", target.action, " of ", label(target.resource), " for ",
			input.purpose, "; ask the policy's owner for an exception, or leave these data out",
		]),
	}
}

denials contains reason if {
	some target in targets
	some policy in data.pacta.store.policies
	denies(policy, target.resource, target.action)
	limits_fields(policy)
	some field in fields(target.resource)
	touches(policy, target.resource, field)
	reason := {
		"code": "policy.denied",
		"policy": policy.id,
		"resource": label(target.resource),
		"field": field.field,
		"message": concat("", [
			"policy '", policy.id, "' forbids ", target.action, " of ", label(target.resource), ".", field.field,
			" for ", input.purpose, "; leave the field out, or ask the policy's owner for an exception",
		]),
	}
}

denials contains reason if {
	some resource in input.inputs
	not covered_somewhere(resource)
	count(ended(resource)) == 0
	reason := {
		"code": "policy.none",
		"resource": label(resource),
		"message": concat("", [
			"no policy allows ", input.subject.name, " ", input.action, " of ", label(resource), " for ", input.purpose,
			"; publish a policy that names the role, team or pipeline, the contract, the action and the purpose",
		]),
	}
}

denials contains reason if {
	some resource in input.inputs
	covered_somewhere(resource)
	some field in fields(resource)
	count(allowing(resource, field)) == 0
	reason := {
		"code": "policy.none",
		"resource": label(resource),
		"field": field.field,
		"message": concat("", [
			"no policy allows ", input.action, " of ", label(resource), ".", field.field, " for ", input.purpose,
			"; leave the field out, or publish a policy that covers its data category and classification",
		]),
	}
}

denials contains reason if {
	some resource in input.inputs
	not covered_somewhere(resource)
	some policy in ended(resource)
	reason := {
		"code": "policy.expired",
		"policy": policy,
		"resource": label(resource),
		"message": concat("", [
			"policy '", policy, "' allowed ", input.action, " of ", label(resource), " for ", input.purpose,
			" and has ended; publish it again with a later validUntil if it still holds",
		]),
	}
}

denials contains reason if {
	some resource in input.inputs
	not declared(resource, input.purpose)
	some field in resource.fields
	personal(field)
	reason := {
		"code": "purpose.not-declared",
		"resource": label(resource),
		"field": field.field,
		"message": concat("", [
			label(resource), ".", field.field, " is personal data (", field.dataCategory, ") and its contract does not declare ",
			input.purpose, "; leave the field out, or have the contract's owner declare the purpose with a legal basis",
		]),
	}
}

denials contains reason if {
	some resource in input.inputs
	some field in resource.fields
	personal(field)
	some purpose in input.output.purposes
	not declared(resource, purpose)
	reason := {
		"code": "purpose.widened",
		"resource": label(resource),
		"field": field.field,
		"message": concat("", [
			label(resource), ".", field.field, " is personal data and may not reach ", label(input.output), ", which serves ", purpose,
			"; its own contract does not declare that purpose",
		]),
	}
}

# Reasons for.

permissions contains reason if {
	some resource in input.inputs
	some field in fields(resource)
	some policy in allowing(resource, field)
	reason := {
		"code": "policy.allowed",
		"policy": policy.id,
		"resource": label(resource),
		"message": concat("", [
			"policy '", policy.id, "' allows ", input.action, " of ", label(resource), " for ", input.purpose,
		]),
	}
}

# Obligations: those of every permission that applies, joined; of several masks for one field the strongest.

# The kinds of masks, the strongest with the highest number.
strength := {
	"preserve": 1,
	"tokenise": 2,
	"hash": 3,
	"partial": 4,
	"truncate": 5,
	"generalise": 6,
	"redact": 7,
	"null": 8,
}

units := {"hour": 1, "day": 2, "month": 3, "year": 4}

obligations := set() if not allowed

obligations := masks | row_filters if allowed

masks contains {"kind": "MASK", "mask": mask, "fields": names, "dataCategories": categories} if {
	some mask in {hit.mask | some hit in mask_hits}
	masked := {hit.field | some hit in mask_hits; hit.mask == mask; strongest(hit)}
	count(masked) > 0
	names := {field.field | some field in masked}
	categories := {field.dataCategory | some field in masked; field.dataCategory}
}

mask_hits contains {"field": field, "mask": obligation.mask} if {
	some resource in input.inputs
	some field in resource.fields
	some policy in allowing(resource, field)
	some obligation in policy.obligations
	obligation.kind == "MASK"
	masks_field(obligation, resource, field)
}

strongest(hit) if {
	ranks := [rank(other.mask) | some other in mask_hits; other.field.field == hit.field.field]
	rank(hit.mask) == max(ranks)
}

# Of two masks of one kind that is the stronger which leaves less: fewer characters, a longer time, a wider step.
rank(mask) := measure(mask)

# What no reader of policies lets through is the strongest: who reads the answer knows no such mask and denies.
rank(mask) := [9, 0, mask] if not measure(mask)

measure(mask) := [strength[name], leaves_less(name, parameter), mask] if {
	parts := split(trim_suffix(mask, ")"), "(")
	name := parts[0]
	parameter := concat("", array.slice(parts, 1, 2))
}

leaves_less("truncate", parameter) := 0 - to_number(parameter)

leaves_less("generalise", unit) := units[unit]

leaves_less("generalise", step) := to_number(step) if not units[step]

leaves_less(name, "") := 0 if not name in {"truncate", "generalise"}

masks_field(obligation, _, field) if {
	some name in obligation.fields
	covers(name, field.field)
}

# A field is masked as a whole for the sake of one that is nested in it only when the nested one is not asked for by itself.
masks_field(obligation, resource, field) if {
	some name in obligation.fields
	covers(field.field, name)
	not asked_within(resource, field, name)
}

masks_field(obligation, _, field) if {
	some category in obligation.dataCategories
	overlaps(category, field.dataCategory)
}

asked_within(resource, field, name) if {
	some other in resource.fields
	other.field != field.field
	covers(field.field, other.field)
	overlaps(other.field, name)
}

row_filters contains {"kind": "ROW_FILTER", "filter": obligation.filter} if {
	some resource in input.inputs
	some field in fields(resource)
	some policy in allowing(resource, field)
	some obligation in policy.obligations
	obligation.kind == "ROW_FILTER"
}

# What is asked for. Where the result goes is written to, which a denial may forbid.

targets contains {"resource": resource, "action": input.action} if some resource in input.inputs

targets contains {"resource": input.output, "action": "WRITE"} if input.output

# A resource without fields is asked for as a whole.
fields(resource) := resource.fields if count(resource.fields) > 0

fields(resource) := [{"field": "*"}] if count(resource.fields) == 0

label(resource) := concat("/", [resource.contract, resource.schemaObject])

label(resource) := resource.contract if not resource.schemaObject

personal(field) if startswith(field.dataCategory, "user")

declared(resource, purpose) if {
	some key in resource.purposes
	covers(key, purpose)
}

# Permissions.

allowing(resource, field) := {policy |
	some policy in data.pacta.store.policies
	permits(policy, resource)
	in_force(policy)
	includes(policy, resource, field)
}

covered_somewhere(resource) if {
	some field in fields(resource)
	count(allowing(resource, field)) > 0
}

ended(resource) := {policy.id |
	some policy in data.pacta.store.policies
	permits(policy, resource)
	not in_force(policy)
}

permits(policy, resource) if {
	policy.effect == "ALLOW"
	names_subject(policy)
	names_contract(policy, resource)
	input.action in policy.actions
	some key in policy.purposes
	covers_any(key, input.purpose)
}

includes(policy, resource, field) if {
	within_categories(policy, field)
	within_classifications(policy, resource, field)
}

within_categories(policy, _) if count(policy.what.dataCategories) == 0

within_categories(policy, field) if {
	some category in policy.what.dataCategories
	covers(category, field.dataCategory)
}

within_classifications(policy, _, _) if count(policy.what.classifications) == 0

within_classifications(policy, resource, field) if {
	some classification in policy.what.classifications
	lower(classification) == lower(classification_of(resource, field))
}

classification_of(_, field) := field.classification

classification_of(resource, field) := resource.classification if not field.classification

# Denials. They hold too where a label is less precise than the policy, and where the fields are not known.

denies(policy, resource, action) if {
	policy.effect == "DENY"
	in_force(policy)
	forbids_subject(policy)
	forbids_contract(policy, resource)
	forbids_action(policy, action)
	forbids_purpose(policy)
}

limits_fields(policy) if count(policy.what.dataCategories) > 0

limits_fields(policy) if count(policy.what.classifications) > 0

touches(policy, resource, field) if {
	touches_categories(policy, field)
	touches_classifications(policy, resource, field)
}

touches_categories(policy, field) if within_categories(policy, field)

touches_categories(policy, field) if {
	some category in policy.what.dataCategories
	overlaps(category, field.dataCategory)
}

touches_categories(_, field) if field.field == "*"

touches_classifications(policy, resource, field) if within_classifications(policy, resource, field)

touches_classifications(_, _, field) if field.field == "*"

forbids_subject(policy) if names_subject(policy)

forbids_subject(policy) if {
	count(policy.who.roles) == 0
	count(policy.who.teams) == 0
	count(policy.who.pipelines) == 0
}

forbids_contract(policy, resource) if names_contract(policy, resource)

forbids_contract(policy, _) if count(policy.what.contracts) == 0

forbids_action(policy, action) if action in policy.actions

forbids_action(policy, _) if count(policy.actions) == 0

forbids_purpose(policy) if count(policy.purposes) == 0

forbids_purpose(policy) if "*" in policy.purposes

forbids_purpose(policy) if {
	some key in policy.purposes
	overlaps(key, input.purpose)
}

# Both.

in_force(policy) if not policy.validUntilMillis

in_force(policy) if input.atMillis < policy.validUntilMillis

names_subject(policy) if "*" in policy.who.roles

names_subject(policy) if {
	some role in policy.who.roles
	role in input.subject.roles
}

names_subject(policy) if {
	some team in policy.who.teams
	team in input.subject.teams
}

names_subject(policy) if input.subject.pipeline in policy.who.pipelines

names_contract(policy, resource) if {
	some pattern in policy.what.contracts
	glob.match(pattern, null, resource.contract)
}

covers_any("*", _)

covers_any(key, purpose) if covers(key, purpose)

# A key covers itself and what is below it, on the boundary of a dot.
covers(key, purpose) if key == purpose

covers(key, purpose) if startswith(purpose, concat("", [key, "."]))

overlaps(left, right) if covers(left, right)

overlaps(left, right) if covers(right, left)
