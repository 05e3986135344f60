#!/usr/bin/env bash
# Gives an ECS instance a RAM role, so that the programs on it need no AccessKey. Needs the `aliyun` CLI, signed in as someone who may manage RAM.
# It can be run again: what exists already is left as it is. An instance that has another role keeps it, and the script says so.
set -euo pipefail

usage() {
  cat <<'USAGE'
usage: setup.sh --role NAME --policy NAME [--policy NAME …] --region ID --instance ID [--instance ID …] [--user NAME]

  --role      the role to create; ECS is the only service that may assume it
  --policy    a policy that the role gets, such as AliyunOSSReadOnlyAccess; custom policies as Custom/NAME
  --region    the region of the instances
  --instance  an instance that gets the role
  --user      the RAM user who attaches roles from now on; may pass this role and no other
USAGE
}

role='' region='' user='' policies=() instances=()
while (($# > 0)); do
  case "$1" in
    --role) role=${2:?} ;;
    --policy) policies+=("${2:?}") ;;
    --region) region=${2:?} ;;
    --instance) instances+=("${2:?}") ;;
    --user) user=${2:?} ;;
    *) usage >&2; exit 2 ;;
  esac
  shift 2
done
if [[ -z $role || -z $region || ${#policies[@]} -eq 0 || ${#instances[@]} -eq 0 ]]; then
  usage >&2
  exit 2
fi

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

# attached KIND NAME POLICY: whether a role or a user has the policy already.
attached() {
  grep -q "\"PolicyName\": *\"$3\"" <<<"$(aliyun ram "ListPoliciesFor$1" "--$1Name" "$2")"
}

if ! aliyun ram GetRole --RoleName "$role" >/dev/null 2>&1; then
  aliyun ram CreateRole --RoleName "$role" --AssumeRolePolicyDocument "$(<"$here/trust-policy.json")"
fi

for policy in "${policies[@]}"; do
  type=System
  if [[ $policy == Custom/* ]]; then
    type=Custom
    policy=${policy#Custom/}
  fi
  attached Role "$role" "$policy" || aliyun ram AttachPolicyToRole --RoleName "$role" --PolicyType "$type" --PolicyName "$policy"
done

if [[ -n $user ]]; then
  pass_role="pass-$role"
  if ! aliyun ram GetPolicy --PolicyType Custom --PolicyName "$pass_role" >/dev/null 2>&1; then
    aliyun ram CreatePolicy --PolicyName "$pass_role" --PolicyDocument "$(sed "s|role/app-ecs-role|role/$role|" "$here/pass-role-policy.json")"
  fi
  attached User "$user" "$pass_role" || aliyun ram AttachPolicyToUser --UserName "$user" --PolicyType Custom --PolicyName "$pass_role"
fi

without_role=()
for instance in "${instances[@]}"; do
  roles=$(aliyun ecs DescribeInstanceRamRole --RegionId "$region" --InstanceIds "[\"$instance\"]")
  grep -q "\"RamRoleName\": *\"$role\"" <<<"$roles" || without_role+=("$instance")
done
if ((${#without_role[@]} == 0)); then
  exit
fi

# The call succeeds also where it fails for some of the instances: the answer says for which, and why.
ids=$(printf ',"%s"' "${without_role[@]}")
answer=$(aliyun ecs AttachInstanceRamRole --RegionId "$region" --RamRoleName "$role" --InstanceIds "[${ids:1}]")
printf '%s\n' "$answer"
if grep -q '"Success": *false' <<<"$answer"; then
  echo "setup.sh: not every instance has the role: see Code and Message above" >&2
  exit 1
fi
