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

variable "custom_policies" {
  description = "The custom policies that the role gets."
  type        = set(string)
  default     = []
}

variable "instance_ids" {
  description = "The instances that get the role."
  type        = set(string)
  default     = []
}

variable "launch_template_id" {
  description = "A new instance is made from this template, with the role. Empty: none is."
  type        = string
  default     = ""
}

variable "attaching_user" {
  description = "The RAM user who may attach this role, and no other, to instances. Empty: nobody new."
  type        = string
  default     = ""
}

variable "create_user" {
  description = "Whether that user is made here: without a password, and without an AccessKey."
  type        = bool
  default     = false
}

variable "administrator" {
  description = "Whether that user gets AdministratorAccess instead of the policy for this one role."
  type        = bool
  default     = false
}

locals {
  user      = var.attaching_user == "" ? "" : var.create_user ? alicloud_ram_user.attaching[0].name : var.attaching_user
  pass_role = var.attaching_user != "" && !var.administrator
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

resource "alicloud_ram_role_policy_attachment" "custom" {
  for_each = var.custom_policies

  role_name   = alicloud_ram_role.app.role_name
  policy_name = each.value
  policy_type = "Custom"
}

resource "alicloud_ecs_ram_role_attachment" "app" {
  for_each = var.instance_ids

  ram_role_name = alicloud_ram_role.app.role_name
  instance_id   = each.value
}

resource "alicloud_instance" "app" {
  count = var.launch_template_id == "" ? 0 : 1

  launch_template_id = var.launch_template_id
  role_name          = alicloud_ram_role.app.role_name
}

resource "alicloud_ram_user" "attaching" {
  count = var.attaching_user != "" && var.create_user ? 1 : 0

  name = var.attaching_user
}

resource "alicloud_ram_policy" "pass_role" {
  count = local.pass_role ? 1 : 0

  policy_name     = "pass-${var.role_name}"
  policy_document = replace(file("${path.module}/pass-role-policy.json"), "role/app-ecs-role", "role/${var.role_name}")
}

resource "alicloud_ram_user_policy_attachment" "pass_role" {
  count = local.pass_role ? 1 : 0

  user_name   = local.user
  policy_name = alicloud_ram_policy.pass_role[0].policy_name
  policy_type = "Custom"
}

resource "alicloud_ram_user_policy_attachment" "administrator" {
  count = var.attaching_user != "" && var.administrator ? 1 : 0

  user_name   = local.user
  policy_name = "AdministratorAccess"
  policy_type = "System"
}

output "role_name" {
  description = "For instances of your own: role_name = module.….role_name in alicloud_instance."
  value       = alicloud_ram_role.app.role_name
}
