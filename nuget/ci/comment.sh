#!/usr/bin/env bash
# Puts a report of the package into the pull request that is built, where the platform shows no SARIF: comment.sh artifacts/AccessKeyAnalyzer.Report.md
# GitLab: needs GITLAB_TOKEN, which may write notes (api). Yunxiao Codeup: needs YUNXIAO_TOKEN, and YUNXIAO_ORGANIZATION, YUNXIAO_REPOSITORY,
# YUNXIAO_CHANGE_REQUEST (its number) and YUNXIAO_PATCHSET (the version that the comment is about). Needs curl, and jq for Yunxiao.
set -euo pipefail

report=${1:?the Markdown file}
# What is green needs no comment.
if ! grep -qE '^([0-9]+ keys? found, |找到 [0-9]+ 个密钥，)' "$report"; then exit 0; fi

if [[ -n ${CI_MERGE_REQUEST_IID:-} ]]; then
  curl --fail --silent --show-error --output /dev/null --header "PRIVATE-TOKEN: ${GITLAB_TOKEN:?}" --data-urlencode "body@$report" \
    "${CI_API_V4_URL:?}/projects/${CI_PROJECT_ID:?}/merge_requests/$CI_MERGE_REQUEST_IID/notes"
elif [[ -n ${YUNXIAO_CHANGE_REQUEST:-} ]]; then
  # A comment has at most 65535 characters.
  jq --raw-input --slurp --arg patchset "${YUNXIAO_PATCHSET:?}" \
    '{comment_type: "GLOBAL_COMMENT", content: .[0:65000], draft: false, resolved: false, patchset_biz_id: $patchset}' "$report" |
    curl --fail --silent --show-error --output /dev/null --header "x-yunxiao-token: ${YUNXIAO_TOKEN:?}" --header 'Content-Type: application/json' --data-binary @- \
      "${YUNXIAO_API:-https://openapi-rdc.aliyuncs.com}/oapi/v1/codeup/organizations/${YUNXIAO_ORGANIZATION:?}/repositories/${YUNXIAO_REPOSITORY:?}/changeRequests/$YUNXIAO_CHANGE_REQUEST/comments"
else
  echo 'comment.sh: no pull request is built here' >&2
fi
