"""SparkApplications: accepted by their definition, complete, open to the user's own keys; refused without it."""

import pytest
import yaml

import crd
import helm
import semantics

ON = {"backend": "operator", "operator": {"enabled": True}, "connect": {"enabled": False}, "jupyter": {"enabled": False}}
JOB = {"mainApplicationFile": "local:///opt/spark-jobs/trip_report.py", "arguments": ["s3a://spark/x"]}
APPLICATIONS = {"operator": {"applications": {"once": JOB}, "scheduled": {"nightly": {"schedule": "0 3 * * *", "concurrencyPolicy": "Forbid", "spec": JOB}}}}
CRD = ("--api-versions", "sparkoperator.k8s.io/v1beta2")


def rendered(*layers):
    return helm.objects(helm.merged(helm.FIXED, ON, APPLICATIONS, *layers), extra=CRD)


def resources(objects):
    return [item for item in objects if item["kind"] in crd.KINDS]


def spec(objects, name="once"):
    return semantics.find(objects, "SparkApplication", name)["spec"]


def test_the_definition_accepts_all_of_them():
    objects = rendered({"airflow": {"enabled": True}})
    assert semantics.findings(objects) == []
    found = resources(objects)
    assert [semantics.title(item) for item in found] == ["ScheduledSparkApplication/nightly", "SparkApplication/once"]
    # And the one that Airflow's DAG submits.
    found.append(yaml.safe_load(semantics.find(objects, "ConfigMap", "airflow-pods")["data"]["spark-application.yaml"]))
    for item in found:
        assert crd.findings(item) == []


def test_the_definition_refuses_what_it_does_not_know():
    objects = rendered({"operator": {"applications": {"once": {"mainFile": "x"}}}})
    assert "mainFile" in " ".join(crd.findings(semantics.find(objects, "SparkApplication", "once")))


def test_a_schedule_holds_the_same_application():
    objects = rendered()
    scheduled = semantics.find(objects, "ScheduledSparkApplication", "nightly")["spec"]
    assert scheduled["template"] == spec(objects)
    assert (scheduled["schedule"], scheduled["concurrencyPolicy"]) == ("0 3 * * *", "Forbid")


def test_driver_and_executors_have_storage_accounts_and_restricted_pods():
    objects = rendered()
    application = spec(objects)
    history = semantics.find(objects, "ConfigMap", "history-server-conf")["data"]["spark-defaults.conf"]
    assert f"spark.history.fs.logDirectory={application['sparkConf']['spark.eventLog.dir']}" in history
    assert application["sparkConf"]["spark.hadoop.fs.s3a.endpoint"] == "http://minio:9000"
    for role in ("driver", "executor"):
        template = application[role]["template"]["spec"]
        assert semantics.find(objects, "ServiceAccount", application[role]["serviceAccount"])
        assert {v["name"] for v in template["containers"][0]["env"]} >= {"AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"}
        # Jars that an init container fetched must be on the class path.
        assert application["sparkConf"][f"spark.{role}.extraClassPath"] == "/opt/spark-s3a/*"
        assert "/opt/spark-s3a" in [m["mountPath"] for m in template["containers"][0]["volumeMounts"]]
        names = {volume["name"] for volume in template["volumes"]}
        for container in semantics.containers(template):
            assert container["securityContext"]["readOnlyRootFilesystem"] is True
            assert {m["name"] for m in container["volumeMounts"]} <= names
        assert template["securityContext"]["runAsUser"] == 185
    assert application["driver"]["template"]["spec"]["automountServiceAccountToken"] is True
    assert application["executor"]["template"]["spec"]["automountServiceAccountToken"] is False


@pytest.mark.parametrize("layer, path, value", [
    ({"batchScheduler": "volcano"}, "batchScheduler", "volcano"),
    ({"batchScheduler": "yunikorn"}, "batchScheduler", "yunikorn"),
    ({"restartPolicy": "OnFailure"}, "restartPolicy.type", "OnFailure"),
    ({"dynamicAllocation": {"enabled": True, "maxExecutors": 7}}, "dynamicAllocation.maxExecutors", 7),
    ({"sparkConf": {"spark.sql.shuffle.partitions": 20000000}}, "sparkConf.spark+sql+shuffle+partitions", "20000000"),
    ({"executor": {"instances": 3, "cpuLimit": "2"}}, "executor.coreLimit", "2"),
    ({"driver": {"nodeSelector": {"disk": "ssd"}}}, "driver.template.spec.nodeSelector.disk", "ssd"),
    ({"applications": {"once": {"driver": {"cores": 4}, "timeToLiveSeconds": 60}}}, "driver.cores", 4),
    ({"applications": {"once": {"timeToLiveSeconds": 60}}}, "timeToLiveSeconds", 60),
    ({"type": "Scala"}, "type", "Scala"),
])
def test_settings_reach_the_application(layer, path, value):
    objects = rendered({"operator": layer})
    here = spec(objects)
    for key in path.split("."):
        here = here[key.replace("+", ".")]
    assert here == value
    for item in resources(objects):
        assert crd.findings(item) == []


def test_without_a_batch_scheduler_none_is_named():
    assert "batchScheduler" not in spec(rendered())


@pytest.mark.parametrize("values, extra, message", [
    (ON, (), "operator.enabled is true, but the cluster does not know sparkoperator.k8s.io/v1beta2: install the Spark operator first (helm install spark-operator"),
    (helm.merged(ON, {"operator": {"applications": {"nightly": JOB}}}, APPLICATIONS), CRD, 'operator.applications and operator.scheduled both have "nightly"'),
    (helm.merged(ON, {"connect": {"enabled": True}}), CRD, "connect.enabled is true, but with backend operator"),
    (helm.merged(ON, {"backend": "k8s"}), CRD, "operator.enabled is true, but backend is k8s: set backend to operator"),
    (helm.merged(ON, {"operator": {"enabled": False}}), CRD, "backend operator has nothing to run: set operator.enabled to true"),
    (helm.merged(ON, {"operator": {"applications": {"x": {"arguments": []}}}}), CRD, "mainApplicationFile is required"),
    (helm.merged(ON, {"operator": {"scheduled": {"x": {"spec": JOB}}}}), CRD, "schedule is required"),
    (helm.merged(ON, {"operator": {"batchScheduler": "slurm"}}), CRD, "operator.batchScheduler must be one of the following"),
])
def test_what_cannot_work_is_refused(values, extra, message):
    assert message in helm.refusal(values, extra=extra)
