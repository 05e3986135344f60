#!/usr/bin/env bash
# Gives ECS instances a RAM role, so that the programs on them need no AccessKey. Needs the `aliyun` CLI, signed in as someone who may manage RAM.
# It can be run again: what is so already is left as it is, and what differs is shown and left to you. It never changes the trust of a role, nor the
# text of a policy. Each run ends with a line for each step. Exit code 0: nothing is left to you.
set -uo pipefail

usage() {
  cat <<'USAGE'
usage: setup.sh --role NAME --policy NAME [--policy NAME …] --region ID [--instance ID …] [--launch-template ID]
                [--user NAME [--create-user] [--administrator]]

  --role             the role; made where there is none. ECS must be allowed to assume it
  --policy           a policy that the role gets, such as AliyunOSSReadOnlyAccess; custom policies as Custom/NAME
  --region           the region of the instances
  --instance         an instance that gets the role
  --launch-template  makes one new instance from this template, with the role. Each run makes another one
  --user             the RAM user who attaches roles from now on; may pass this role and no other
  --create-user      makes that user where there is none: without a password, and without an AccessKey
  --administrator    gives that user AdministratorAccess instead of the policy for this one role
USAGE
}

role='' region='' user='' template='' create_user='' administrator='' policies=() instances=()
while (($# > 0)); do
  case "$1" in
    --create-user) create_user=1; shift; continue ;;
    --administrator) administrator=1; shift; continue ;;
  esac
  if (($# < 2)); then usage >&2; exit 2; fi
  case "$1" in
    --role) role=$2 ;;
    --policy) policies+=("$2") ;;
    --region) region=$2 ;;
    --instance) instances+=("$2") ;;
    --launch-template) template=$2 ;;
    --user) user=$2 ;;
    *) usage >&2; exit 2 ;;
  esac
  shift 2
done
if [[ -z $role || -z $region || ${#policies[@]} -eq 0 || (${#instances[@]} -eq 0 && -z $template) || (-z $user && -n $create_user$administrator) ]]; then
  usage >&2
  exit 2
fi

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

# The steps, and what became of each.
steps=() results=() at=0 left=0
plan() { steps+=("$1"); results+=('left to you: not reached'); }
now() { results[at]=$1; at=$((at + 1)); }
finished() { now 'done'; }
known() { now 'was so already'; }
leave() { now "left to you: $1"; left=1; }

summary() {
  printf '\n'
  local i
  for ((i = 0; i < ${#steps[@]}; i++)); do
    printf '%s: %s\n' "${steps[i]}" "${results[i]}"
  done
}
trap summary EXIT

# Calls the CLI. What fails ends the run: the steps after it need this one.
answer=''
call() {
  if ! answer=$(aliyun "$@" 2>&1); then
    printf '%s\n' "$answer" >&2
    leave "aliyun $1 $2 failed, as said above"
    exit 1
  fi
}

# Whether there is such a thing; an error other than that there is none ends the run.
exists() {
  if answer=$(aliyun "$@" 2>&1); then return 0; fi
  if [[ $answer == *EntityNotExist* ]]; then return 1; fi
  printf '%s\n' "$answer" >&2
  leave "aliyun $1 $2 failed, as said above"
  exit 1
}

# The document in the last answer: JSON in a text of JSON, without the blanks that say nothing.
document() {
  grep -oE "\"$1\": *\"(\\\\.|[^\"\\\\])*\"" <<<"$answer" | head -n 1 | sed -E "s/^\"$1\": *\"//; s/\"\$//; s/\\\\[nrt]//g; s/\\\\(.)/\\1/g" | tr -d ' \t\r\n'
}

# has_policy TYPE NAME: whether the last answer, a list of policies, names it. Two policies may differ by their type alone.
has_policy() {
  tr -d ' \t\r\n' <<<"$answer" | tr '}' '\n' | grep -F "\"PolicyName\":\"$2\"" | grep -qF "\"PolicyType\":\"$1\""
}

# Attaches a policy unless it is: attach Role|User NAME TYPE POLICY.
attach() {
  call ram "ListPoliciesFor$1" "--$1Name" "$2"
  if has_policy "$3" "$4"; then
    known
  else
    call ram "AttachPolicyTo$1" "--$1Name" "$2" --PolicyType "$3" --PolicyName "$4"
    finished
  fi
}

type_of() { if [[ $1 == Custom/* ]]; then echo Custom; else echo System; fi; }

plan "role $role, which ECS may assume"
for policy in "${policies[@]}"; do plan "role $role has policy ${policy#Custom/} ($(type_of "$policy"))"; done
pass_role="pass-$role"
if [[ -n $user ]]; then
  plan "RAM user $user"
  if [[ -n $administrator ]]; then
    plan "user $user has policy AdministratorAccess (System)"
  else
    plan "policy $pass_role, which passes this role and no other"
    plan "user $user has policy $pass_role (Custom)"
  fi
fi
for instance in ${instances[@]+"${instances[@]}"}; do plan "instance $instance has role $role"; done
if [[ -n $template ]]; then plan "a new instance of $template, with role $role"; fi

can_be_assumed=1
if exists ram GetRole --RoleName "$role"; then
  trust=$(document AssumeRolePolicyDocument)
  others=$(grep -oE '"([a-z0-9.-]+\.aliyuncs\.com|acs:ram:[^"]*)"' <<<"$trust" | grep -vx '"ecs.aliyuncs.com"' | sort -u | tr '\n' ' ')
  if [[ $trust != *'"ecs.aliyuncs.com"'* ]]; then
    can_be_assumed=''
    printf 'The role %s is trusted by %sand not by ECS:\n%s\n' "$role" "$others" "$trust" >&2
    leave "let ECS assume it, too (aliyun ram UpdateRole --RoleName $role --NewAssumeRolePolicyDocument …), or take another name"
  elif [[ -n $others ]]; then
    now "was so already; it may also be assumed by ${others% }"
  else
    known
  fi
else
  call ram CreateRole --RoleName "$role" --AssumeRolePolicyDocument "$(<"$here/trust-policy.json")"
  finished
fi

for policy in "${policies[@]}"; do attach Role "$role" "$(type_of "$policy")" "${policy#Custom/}"; done

if [[ -n $user ]]; then
  has_user=1
  if exists ram GetUser --UserName "$user"; then
    known
  elif [[ -n $create_user ]]; then
    call ram CreateUser --UserName "$user"
    finished
  else
    has_user=''
    leave "there is no such user: say --create-user, or take another name"
  fi

  if [[ -z $administrator ]]; then
    wanted=$(sed "s|role/app-ecs-role|role/$role|" "$here/pass-role-policy.json")
    if ! exists ram GetPolicy --PolicyType Custom --PolicyName "$pass_role"; then
      call ram CreatePolicy --PolicyName "$pass_role" --PolicyDocument "$wanted"
      finished
    elif [[ $(document PolicyDocument) == "$(tr -d ' \t\r\n' <<<"$wanted")" ]]; then
      known
    else
      printf 'The policy %s has another text. It is:\n%s\nwanted:\n%s\n' "$pass_role" "$(document PolicyDocument)" "$wanted" >&2
      leave "its text differs, as shown above: make a new version of it (aliyun ram CreatePolicyVersion), or keep it knowingly"
    fi
  fi

  if [[ -z $has_user ]]; then
    leave "there is no such user"
  elif [[ -n $administrator ]]; then
    attach User "$user" System AdministratorAccess
  else
    attach User "$user" Custom "$pass_role"
  fi
fi

for instance in ${instances[@]+"${instances[@]}"}; do
  call ecs DescribeInstanceRamRole --RegionId "$region" --InstanceIds "[\"$instance\"]"
  present=$(grep -oE '"RamRoleName": *"[^"]*"' <<<"$answer" | head -n 1 | sed -E 's/.*"([^"]*)"$/\1/')
  if [[ $present == "$role" ]]; then
    known
  elif [[ -n $present ]]; then
    leave "it has role $present, and an instance has one: aliyun ecs DetachInstanceRamRole --RegionId $region --RamRoleName $present --InstanceIds '[\"$instance\"]'"
  elif [[ -z $can_be_assumed ]]; then
    leave "ECS may not assume the role yet"
  else
    # The call succeeds also where it fails for an instance: the answer says why.
    call ecs AttachInstanceRamRole --RegionId "$region" --RamRoleName "$role" --InstanceIds "[\"$instance\"]"
    if grep -q '"Success": *false' <<<"$answer"; then
      printf '%s\n' "$answer" >&2
      leave "see Code and Message above"
    else
      finished
    fi
  fi
done

if [[ -n $template ]]; then
  if [[ -z $can_be_assumed ]]; then
    leave "ECS may not assume the role yet"
  else
    call ecs RunInstances --RegionId "$region" --LaunchTemplateId "$template" --RamRoleName "$role" --Amount 1
    printf '%s\n' "$answer"
    finished
  fi
fi

exit "$left"
