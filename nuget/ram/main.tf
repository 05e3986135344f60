# Gives ECS instances a RAM role, so that the programs on them need no AccessKey.

terraform {
  required_providers {
    alicloud = {
      source  = "aliyun/alicloud"
      version = ">= 1.252.0"
    }
  }
}

variable "role_name" {
  description = "The role to create. ECS is the only service that may assume it."
  type        = string
  default     = "app-ecs-role"
}

variable "policies" {
  description = "The system policies that the role gets."
  type        = set(string)
  default     = ["AliyunOSSReadOnlyAccess"]
}

variable "instance_ids" {
  description = "The instances that get the role."
  type        = set(string)
}

variable "attaching_user" {
  description = "The RAM user who may attach this role, and no other, to instances. Empty: nobody new."
  type        = string
  default     = ""
}

resource "alicloud_ram_role" "app" {
  role_name = var.role_name

  assume_role_policy_document = file("${path.module}/trust-policy.json")
}

resource "alicloud_ram_role_policy_attachment" "app" {
  for_each = var.policies

  role_name   = alicloud_ram_role.app.role_name
  policy_name = each.value
  policy_type = "System"
}

resource "alicloud_ecs_ram_role_attachment" "app" {
  for_each = var.instance_ids

  ram_role_name = alicloud_ram_role.app.role_name
  instance_id   = each.value
}

resource "alicloud_ram_policy" "pass_role" {
  count = var.attaching_user == "" ? 0 : 1

  policy_name     = "pass-${var.role_name}"
  policy_document = replace(file("${path.module}/pass-role-policy.json"), "role/app-ecs-role", "role/${var.role_name}")
}

resource "alicloud_ram_user_policy_attachment" "pass_role" {
  count = var.attaching_user == "" ? 0 : 1

  user_name   = var.attaching_user
  policy_name = alicloud_ram_policy.pass_role[0].policy_name
  policy_type = "Custom"
}
